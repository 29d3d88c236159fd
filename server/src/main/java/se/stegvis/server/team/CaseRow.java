package se.stegvis.server.team;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.process.ProcessRef;

/**
 * A case as the server keeps it beside its records.
 *
 * @param holders who may see it
 * @param seq number of the newest change in the case; 0 before the first
 * @param childInHousehold a child lives with the client, which makes the children's situation compulsory
 * @param summary what lists and counts need without opening a document
 */
public record CaseRow(CaseHolders holders, long seq, boolean childInHousehold, Summary summary) {

    public UUID caseId() {
        return holders.caseId();
    }

    /** The same case after more changes. */
    public CaseRow at(long newSeq) {
        return new CaseRow(holders, newSeq, childInHousehold, summary);
    }

    /** The same case in other hands. */
    public CaseRow heldBy(CaseHolders others) {
        return new CaseRow(others, seq, childInHousehold, summary);
    }

    /**
     * Texts are kept as sent, so that a step or need group of a newer version passes through.
     *
     * @param process the version of the process that the case follows
     * @param step its step
     * @param stepSince the day it came there; absent while it has none
     * @param needGroup wire name of the need group
     */
    public record Summary(
            Optional<ProcessRef> process,
            Optional<String> step,
            Optional<LocalDate> stepSince,
            Optional<String> needGroup,
            Optional<LocalDate> opened,
            Optional<LocalDate> closedOn) {
        /** Nothing is known yet. */
        public static final Summary EMPTY = new Summary(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
