package se.stegvis.server.web.people;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.web.device.DeviceLine;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Protection;

/**
 * The open cases on which an account is named, for the page on which they are handed over.
 *
 * @param parts by role, all that can have cases or have some
 */
public record TransferView(List<RolePart> parts, List<DeviceLine> tablets) {

    /**
     * The cases of one role.
     *
     * @param cases those that are not protected, by number
     * @param protectedCases how many are; which, nobody learns here
     * @param receivers by name
     */
    public record RolePart(HolderRole as, List<Case> cases, long protectedCases, List<Receiver> receivers) {
        static RolePart of(HolderRole as, List<CaseHolders> open, List<Receiver> receivers) {
            return new RolePart(
                    as,
                    open.stream()
                            .filter(one -> one.protection() == Protection.NONE)
                            .map(one -> new Case(one.caseId(), CaseNumber.of(one.caseId())))
                            .toList(),
                    open.stream()
                            .filter(one -> one.protection() != Protection.NONE)
                            .count(),
                    receivers);
        }

        public boolean empty() {
            return cases.isEmpty() && protectedCases == 0;
        }

        /** The account cannot be ended while these are not handed over. */
        public boolean holdsBack() {
            return switch (as) {
                case RESPONSIBLE -> !empty();
                case DEPUTY -> protectedCases > 0;
                case OCCUPATIONAL_THERAPIST -> false;
            };
        }
    }

    /** @param number as people say it */
    public record Case(UUID id, String number) {}

    /** @param cases how many open cases they have already */
    public record Receiver(UUID id, String name, String teams, int cases) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "Receiver[" + id + "]";
        }
    }

    /** Nothing prevents ending the account. */
    public boolean free() {
        return parts.stream().noneMatch(RolePart::holdsBack);
    }

    /** How many open cases name the account still although nothing prevents ending it. */
    public long named() {
        return parts.stream()
                .filter(part -> !part.holdsBack())
                .mapToLong(part -> part.cases().size() + part.protectedCases())
                .sum();
    }
}
