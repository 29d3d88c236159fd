package se.stegvis.server.web.readlog;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.audit.ReadLog.LoggedRead;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.RecordWords;
import se.stegvis.shared.record.CaseNumber;

/**
 * A case of the sample, in words.
 *
 * @param number of the case; the text in its place when the reviewer must not know which protected case it is
 * @param open id of the case when the reviewer may open it
 */
public record ReadLine(
        String number, Optional<UUID> open, String tie, boolean odd, int times, String latest, String how) {
    static ReadLine of(LoggedRead read, ReaderRelation tie, boolean veiled, boolean mayOpen, Names names) {
        return new ReadLine(
                veiled ? names.text("readLog.protected") : CaseNumber.of(read.caseId()),
                mayOpen ? Optional.of(read.caseId()) : Optional.empty(),
                names.text("readLog.tie." + tie.name()),
                tie == ReaderRelation.NONE,
                read.times(),
                RecordWords.minute(read.latest()),
                how(read, names));
    }

    private static String how(LoggedRead read, Names names) {
        return read.purposes().stream()
                .map(ReadChannel::of)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(how -> names.text("readLog.how." + how.name()))
                .collect(Collectors.joining(", "));
    }

    /** Leaves out which case was read. */
    @Override
    public String toString() {
        return "ReadLine[" + odd + ", " + times + "]";
    }
}
