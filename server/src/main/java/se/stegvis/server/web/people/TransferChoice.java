package se.stegvis.server.web.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.HolderRole;
import se.stegvis.shared.record.Protection;

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

    /**
     * Who gets each case, by case; a case of which the choices say nothing stays where it is. A protected case is always
     * among the chosen ones, and nobody is the deputy of themselves.
     *
     * @param role in which they are to be named
     * @param able the accounts that can receive a case in that role
     */
    Map<UUID, UUID> receivers(HolderRole role, Collection<CaseHolders> cases, Set<UUID> able) {
        Map<UUID, UUID> receivers = new HashMap<>();
        for (CaseHolders one : cases) {
            receiver(one, able)
                    .filter(receiver -> fits(receiver, role, one))
                    .ifPresent(receiver -> receivers.put(one.caseId(), receiver));
        }
        return receivers;
    }

    private Optional<UUID> receiver(CaseHolders one, Set<UUID> able) {
        if (one.protection() == Protection.NONE) {
            boolean isChosen = onlyThese().isEmpty() || onlyThese().contains(one.caseId());
            return receiver().filter(receiver -> isChosen && able.contains(receiver));
        }
        Optional<UUID> deputy = one.deputy().filter(named -> toDeputies && able.contains(named));
        return deputy.or(() -> protectedTo.filter(able::contains));
    }

    /** Nobody is the deputy of themselves: such a case stays, and is shown again. */
    static boolean fits(UUID receiver, HolderRole role, CaseHolders holders) {
        return role != HolderRole.DEPUTY || !holders.responsible().equals(Optional.of(receiver));
    }

    private static Optional<UUID> id(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
