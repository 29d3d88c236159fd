package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Finds the open cases in which somebody is missing, whatever road led there. Costs by the people who are or were named and by
 * such cases, never by those that are stored: each person is one step in the index, and only of those who do not fit the open
 * cases are read. All in the caller's transaction.
 */
@Singleton
public final class UnheldCases {
    private final UnheldRepository rows;

    UnheldCases(UnheldRepository rows) {
        this.rows = rows;
    }

    /** @param answers whether somebody works here in a role that is responsible for cases; false for an id that nobody has */
    public List<UUID> withoutResponsible(int municipality, Predicate<UUID> answers) {
        List<UUID> unfit = unfit(rows.responsible(municipality), answers);
        List<UUID> cases = new ArrayList<>(rows.ofNobody(municipality));
        if (!unfit.isEmpty()) {
            cases.addAll(rows.ofResponsible(municipality, unfit));
        }
        return cases;
    }

    /**
     * Those of protected clients whose deputy can act no more. One that never had a deputy is not found here: it was looked at
     * when it became so.
     *
     * @param fits whether somebody works here in a role that runs cases
     */
    public List<UUID> whoseDeputyHasGone(int municipality, Predicate<UUID> fits) {
        List<UUID> unfit = unfit(rows.deputies(municipality), fits);
        return unfit.isEmpty() ? List.of() : rows.protectedOfDeputy(municipality, unfit);
    }

    /**
     * Those of clients without protection whose deputy can act no more.
     *
     * @param fits whether somebody works here in a role that runs cases
     */
    public List<UUID> whoseDeputyHasGoneUnprotected(int municipality, Predicate<UUID> fits) {
        List<UUID> unfit = unfit(rows.deputies(municipality), fits);
        return unfit.isEmpty() ? List.of() : rows.unprotectedOfDeputy(municipality, unfit);
    }

    /** @param fits whether somebody works here as a therapist */
    public List<UUID> whoseTherapistHasGone(int municipality, Predicate<UUID> fits) {
        List<UUID> unfit = unfit(rows.therapists(municipality), fits);
        return unfit.isEmpty() ? List.of() : rows.ofTherapist(municipality, unfit);
    }

    private static List<UUID> unfit(List<UnheldRepository.Named> named, Predicate<UUID> fits) {
        return named.stream()
                .flatMap(row -> row.account().stream())
                .filter(account -> !fits.test(account))
                .toList();
    }
}
