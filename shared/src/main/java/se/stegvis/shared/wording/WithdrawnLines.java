package se.stegvis.shared.wording;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Withdrawal;
import se.stegvis.shared.record.Wording;

/**
 * The withdrawn parts of a consent, a line for each party with its own day and time.
 *
 * @param given the keys of all parties that it was given to; empty when they are not known
 */
record WithdrawnLines(
        Withdrawal withdrawn, Set<String> given, Wording wording, Function<OffsetDateTime, String> moment) {

    /** Empty text when nothing is taken back. */
    String text() {
        List<String> lines = new ArrayList<>();
        withdrawn.keys().forEach(party -> lines.add(line(wording.choice(Consent.PARTIES, party), party)));
        if (withdrawn.whole() && !nobodyIsLeft()) {
            String what = lines.isEmpty() ? "withdrawn.all" : "withdrawn.rest";
            lines.add(line(wording.sentence(what, "", List.of()), Withdrawal.ALL));
        }
        return String.join("\n", lines);
    }

    /** Each has a line of its own, so there is no rest to show. */
    private boolean nobodyIsLeft() {
        return !given.isEmpty() && withdrawn.keys().containsAll(given);
    }

    private String line(String what, String key) {
        return withdrawn
                .since(key)
                .filter(at -> !at.equals(Withdrawal.ALWAYS))
                .map(at -> wording.sentence("withdrawn.from", what, List.of(moment.apply(at))))
                .orElse(what);
    }
}
