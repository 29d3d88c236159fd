package se.stegvis.shared.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The persons that the records of one case tell of. A case has one (decision 86); data of before that rule may hold more, and
 * all readers must then choose alike.
 *
 * @param all the one whose case it is first
 */
public record CaseClients(List<Client> all) {
    private static final Comparator<Client> OLDEST_FIRST = Comparator.comparing(Client::id);

    public CaseClients {
        all = List.copyOf(all);
    }

    /**
     * First comes whom the case names, then who was recorded first.
     *
     * @param ofCase records of one case, the case itself among them where it is known
     */
    public static CaseClients of(Collection<? extends CareRecord> ofCase) {
        Optional<UUID> named = ofCase.stream()
                .filter(CareCase.class::isInstance)
                .flatMap(one -> ((CareCase) one).client().stream())
                .findFirst();
        Comparator<Client> namedFirst = Comparator.comparing(one -> !named.equals(Optional.of(one.id())));
        return new CaseClients(ofCase.stream()
                .filter(Client.class::isInstance)
                .map(Client.class::cast)
                .sorted(namedFirst.thenComparing(OLDEST_FIRST))
                .toList());
    }

    /** Whose case it is; empty when no person is known. */
    public Optional<Client> client() {
        return all.stream().findFirst();
    }

    /** The others, of whom somebody must say whether they belong here. */
    public List<Client> others() {
        return all.stream().skip(1).toList();
    }

    /** The highest protection of any of them. */
    public Protection protection() {
        return all.stream()
                .map(Client::protection)
                .max(Comparator.naturalOrder())
                .orElse(Protection.NONE);
    }
}
