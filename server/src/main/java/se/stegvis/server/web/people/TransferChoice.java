package se.stegvis.server.web.people;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.HolderRole;

/**
 * Which cases get whom. A text that is no id names nobody.
 *
 * @param as the role in which the cases are handed over
 * @param some only the chosen ones, else all
 * @param to receives what is not protected
 * @param protectedTo receives what is protected
 * @param toDeputies each protected case goes to its own deputy
 */
record TransferChoice(
        HolderRole as,
        boolean some,
        Set<UUID> chosen,
        Optional<UUID> to,
        Optional<UUID> protectedTo,
        boolean toDeputies) {
    /** Chosen instead of a receiver. */
    private static final String DEPUTIES = "DEPUTIES";

    /** Nothing was sent. */
    static final TransferChoice NONE =
            new TransferChoice(HolderRole.RESPONSIBLE, false, Set.of(), Optional.empty(), Optional.empty(), false);

    static TransferChoice of(TransferForm form) {
        return new TransferChoice(
                as(form.as()),
                "SOME".equals(form.which()),
                form.cases().stream()
                        .map(TransferChoice::id)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                id(form.to()),
                id(form.protectedTo()),
                DEPUTIES.equals(form.protectedTo()));
    }

    private static HolderRole as(String written) {
        return Arrays.stream(HolderRole.values())
                .filter(as -> as.name().equals(written))
                .findFirst()
                .orElse(HolderRole.RESPONSIBLE);
    }

    /** The choices in the form of that role: these, or none. */
    public TransferChoice forRole(HolderRole role) {
        return role == as ? this : NONE;
    }

    /** Says of no case to whom it is to go. */
    boolean isEmpty() {
        boolean noProtected = protectedTo.isEmpty() && !toDeputies;
        return noProtected && receiver().isEmpty();
    }

    /** Receives what is not protected; nobody when some are to go and none is chosen. */
    Optional<UUID> receiver() {
        return to.filter(one -> !some || !chosen.isEmpty());
    }

    /** The cases that are to go; empty for all. */
    Set<UUID> onlyThese() {
        return some ? chosen : Set.of();
    }

    private static Optional<UUID> id(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
