package se.stegvis.shared.merge;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.stegvis.shared.record.Withdrawn;
import se.stegvis.shared.record.Wording;

/** What has been taken back of a consent, a line for each party with its own day and time. */
record WithdrawnLines(Withdrawn withdrawn, Wording wording, Function<OffsetDateTime, String> moment) {

    /** Empty text when nothing is taken back. */
    String text() {
        List<String> lines = new ArrayList<>();
        withdrawn.parties().forEach(party -> lines.add(line(wording.choice("parties", party), party)));
        if (withdrawn.whole()) {
            String what = lines.isEmpty() ? "withdrawn.all" : "withdrawn.rest";
            lines.add(line(wording.sentence(what, "", List.of()), Withdrawn.ALL));
        }
        return String.join("\n", lines);
    }

    private String line(String what, String key) {
        return withdrawn
                .since(key)
                .filter(at -> !at.equals(Withdrawn.ALWAYS))
                .map(at -> wording.sentence("withdrawn.from", what, List.of(moment.apply(at))))
                .orElse(what);
    }
}
