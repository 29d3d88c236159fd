package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;

/**
 * Changes that came with a sync to the record of an open form, which goes on showing its writer's text.
 *
 * @param fields names of the fields that others {@link What#CHANGED}
 */
record RemoteChanges(What what, List<String> fields) {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    /** The meaning for the writer. */
    enum What {
        NOTHING,
        /** Others changed other fields. */
        CHANGED,
        /** Two texts for one field. */
        CONFLICT,
        /** Another signed it: it is locked. */
        SIGNED,
        /** The server did not take what was written. */
        REFUSED
    }

    static final RemoteChanges NOTHING = new RemoteChanges(What.NOTHING, List.of());

    /**
     * Compares what the form has saved with the record as it now is. The draft has taken over the server's receipts of
     * pictures before: they are no person's change, and nobody has to see them before signing.
     */
    static RemoteChanges of(Journal journal, RecordDraft draft) {
        Optional<StoredRecord> now = journal.find(draft.target().record());
        if (now.isEmpty()) {
            return NOTHING;
        }
        Doc doc = now.get().content().doc();
        List<String> fields = new ArrayList<>();
        for (FieldSpec field : now.get().content().spec().fields()) {
            if (!same(draft.saved().node(field.name()), doc.node(field.name()))) {
                fields.add(field.name());
            }
        }
        What what = what(now.get(), fields);
        return new RemoteChanges(what, what == What.CHANGED ? fields : List.of());
    }

    private static What what(StoredRecord now, List<String> fields) {
        if (now.content().signed() && fields.contains(CommonFields.STATUS.name())) {
            return What.SIGNED;
        }
        if (now.state() == RecordState.CONFLICT) {
            return What.CONFLICT;
        }
        if (now.state() == RecordState.NEEDS_ATTENTION) {
            return What.REFUSED;
        }
        return fields.isEmpty() ? What.NOTHING : What.CHANGED;
    }

    /** Two texts stay two until someone has chosen, which is not done in the form. */
    RemoteChanges after(RemoteChanges before) {
        boolean stays = before.what == What.CONFLICT && (what == What.NOTHING || what == What.CHANGED);
        return stays ? before : this;
    }

    /** The text here cannot become the signed text. */
    boolean blocksSigning() {
        return what == What.CHANGED || what == What.CONFLICT || what == What.SIGNED;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        boolean nothing = one.isMissingNode() || one.isNull();
        return nothing ? other.isMissingNode() || other.isNull() : one.equals(BY_VALUE, other);
    }
}
