package se.stegvis.mobile.form;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.Withdrawn;

/** What has been taken back of a consent, a line for each party with its own day and time. */
record WithdrawnWords(Withdrawn withdrawn, Texts texts) {

    /** Empty text when nothing is taken back. */
    String lines() {
        List<String> lines = new ArrayList<>();
        withdrawn.parties().forEach(party -> lines.add(line(texts.wording().choice("parties", party), party)));
        if (withdrawn.whole()) {
            lines.add(line(texts.get(lines.isEmpty() ? "withdrawn.all" : "withdrawn.rest"), Withdrawn.ALL));
        }
        return String.join("\n", lines);
    }

    private String line(String what, String key) {
        return withdrawn
                .since(key)
                .filter(at -> !at.equals(Withdrawn.ALWAYS))
                .map(at -> texts.get("withdrawn.from", what, moment(at)))
                .orElse(what);
    }

    private String moment(OffsetDateTime at) {
        return texts.date(at.atZoneSameInstant(Texts.ZONE).toLocalDate()) + " " + texts.time(at.toZonedDateTime());
    }
}
