package se.stegvis.mobile.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consultation;
import se.stegvis.shared.record.NeedAssessment;

/** Every need group that has been set in a case, newest first: by assessment, or by the consultation forum. */
final class GroupHistory {
    /**
     * One of them.
     *
     * @param kind wire name of the record that set it
     * @param by who signed it; empty for what was signed before that was kept
     * @param why the rationale, or the forum's advice; empty text when none was written
     * @param withClient whether it was set together with the person; empty when unknown
     */
    record GroupEntry(
            Optional<LocalDate> on,
            NeedGroup group,
            String kind,
            Optional<UUID> by,
            String why,
            Optional<Boolean> withClient) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "Entry[" + on + "]";
        }
    }

    private GroupHistory() {}

    /** @param writing the record that is being written, which is no history yet */
    static List<GroupEntry> of(FormCase about, UUID writing) {
        Stream<GroupEntry> assessed = about.signed(NeedAssessment.class).stream()
                .filter(one -> !one.id().equals(writing))
                .flatMap(one -> one.group().map(group -> entry(one, group, NeedAssessment.RATIONALE.name())).stream());
        Stream<GroupEntry> consulted = about.signed(Consultation.class).stream()
                .filter(one -> !one.id().equals(writing))
                .flatMap(one -> one.outcome().map(group -> entry(one, group, Consultation.ADVICE.name())).stream());
        return Stream.concat(assessed, consulted)
                .sorted(Comparator.comparing((GroupEntry one) -> one.on().orElse(LocalDate.MIN))
                        .reversed())
                .toList();
    }

    private static GroupEntry entry(CareRecord one, NeedGroup group, String why) {
        return new GroupEntry(
                one.happenedAt().map(at -> at.atZoneSameInstant(Texts.ZONE).toLocalDate()),
                group,
                one.header().kind(),
                one.signedBy(),
                one.doc().text(why).orElse(""),
                one.doc().get(NeedAssessment.WITH_CLIENT));
    }
}
