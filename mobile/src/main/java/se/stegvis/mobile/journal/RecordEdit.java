package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A user's edit of one record.
 *
 * @param target which record; a new one gets an id from {@link Journal#newId()}
 * @param seen the revision in the header of the record that the user's form was filled from, 0 for a new one; a form
 *     that stays open while others' changes arrive must not pass for having seen them. Text that lost to a colleague's
 *     unseen is replaced by the newer text of the same form, so that there is one conflict, not many
 * @param set the fields that changed, as in {@link se.stegvis.shared.sync.Change#set()}
 */
public record RecordEdit(RecordTarget target, int seen, ObjectNode set) {
    /** Leaves out what the person wrote. */
    @Override
    public String toString() {
        return "RecordEdit[" + target + "]";
    }
}
