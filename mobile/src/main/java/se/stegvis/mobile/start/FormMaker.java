package se.stegvis.mobile.start;

import java.util.function.Function;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.widget.Destination.NewRecord;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;

/**
 * How the form of one kind is opened.
 *
 * @param fresh for a new record
 * @param begun to go on with a draft, or with what was refused
 * @param addendum to correct a signed record
 */
record FormMaker(
        Function<NewRecord, Screen> fresh, Function<CareRecord, Screen> begun, Function<CareRecord, Screen> addendum) {

    /** A form that is the same whatever it is opened for. */
    static FormMaker of(Kind kind, Journal journal, Function<RecordDraft, Screen> form) {
        return new FormMaker(
                to -> form.apply(RecordDraft.fresh(journal, kind, to.caseId())),
                begun -> form.apply(RecordDraft.of(begun)),
                signed -> form.apply(RecordDraft.addendum(journal, signed)));
    }

    /** A form with a way of its own for each. */
    static <R extends CareRecord> FormMaker of(
            Class<R> type, Function<NewRecord, Screen> fresh, Function<R, Screen> begun, Function<R, Screen> addendum) {
        return new FormMaker(
                fresh, record -> begun.apply(type.cast(record)), record -> addendum.apply(type.cast(record)));
    }

    /** The same form, begun in another way. */
    FormMaker fresh(Function<NewRecord, Screen> other) {
        return new FormMaker(other, begun, addendum);
    }
}
