package se.stegvis.shared.guide;

import se.stegvis.shared.process.ProcessRef;

/** The guide of a case could not be made, by a fault in this program or a definition that it did not foresee. Names no case. */
public final class GuideFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProcessRef process;

    GuideFailed(ProcessRef process, RuntimeException cause) {
        super(
                "the guide of process " + process.key() + " version " + process.version()
                        + " could not be made: publish a version without the fault and move its cases there",
                cause);
        this.process = process;
    }

    /** The definition that the case follows. */
    public ProcessRef process() {
        return process;
    }
}
