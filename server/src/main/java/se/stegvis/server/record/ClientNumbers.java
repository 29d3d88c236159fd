package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.record.ClientNumberRepository.NumberRow;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;

/**
 * Which cases of a municipality are about the same person, by keyed hashes of the personal number and of
 * the number of another sort (blind index): whoever reads the database without the data key learns no number and can try none. Costs the records with one number,
 * whatever else is stored.
 */
@Singleton
public final class ClientNumbers {
    private static final int PERSONAL = 0;
    private static final int OTHER = 1;

    private final ClientNumberRepository rows;
    private final BlindIndex blind;

    ClientNumbers(ClientNumberRepository rows, DataKey dataKey) {
        this.rows = rows;
        this.blind = new BlindIndex(dataKey.hmac("client numbers"));
    }

    /** A CLIENT record that must say, or no longer say, that its number is in another case. */
    public record Untold(UUID careRecord, UUID caseId, boolean elsewhere) {}

    /**
     * Keeps the rows in step with the clients among these, after their cases are written.
     *
     * @return the records, theirs and those of other cases, that do not say what is so. A case whose client is
     *     protected is never told of to another: its own holders are told.
     */
    public List<Untold> project(int municipality, Collection<CareRecord> changed) {
        List<Client> clients = changed.stream()
                .filter(Client.class::isInstance)
                .map(Client.class::cast)
                .toList();
        List<Untold> untold = new ArrayList<>();
        if (clients.isEmpty()) {
            return untold;
        }
        SortedSet<String> numbers = new TreeSet<>();
        for (Client client : clients) {
            rows.of(municipality, client.id()).forEach(before -> numbers.add(before.hex()));
            numbers.addAll(blind(municipality, client));
        }
        lock(municipality, numbers);
        for (Client client : clients) {
            UUID caseId = client.header().caseId();
            bySort(municipality, client)
                    .forEach((sort, number) -> rows.put(
                            municipality, client.id(), sort, caseId, number.orElse(null), client.numberElsewhere()));
            if (blind(municipality, client).isEmpty() && client.numberElsewhere()) {
                untold.add(new Untold(client.id(), caseId, false));
            }
        }
        numbers.forEach(number -> untold.addAll(counted(municipality, number)));
        return untold.stream().distinct().toList();
    }

    /**
     * Locks the numbers with those that stand beside them in one record: whether that record has a number elsewhere is
     * counted over all of its numbers, which two people may change at the same moment.
     */
    private void lock(int municipality, SortedSet<String> numbers) {
        SortedSet<String> together = new TreeSet<>(numbers);
        if (!numbers.isEmpty()) {
            rows.beside(municipality, numbers.stream().map(ClientNumbers::bytes).toList())
                    .forEach(number -> together.add(number.hex()));
        }
        together.forEach(number -> rows.lock(municipality, bytes(number)));
    }

    /**
     * Enters clients from before the index, unless they are there.
     *
     * @return as {@link #project}; costs one statement for each client and a few for each number in several cases
     */
    List<Untold> enter(int municipality, Collection<Client> clients) {
        SortedSet<String> numbers = new TreeSet<>();
        for (Client client : clients) {
            UUID caseId = client.header().caseId();
            bySort(municipality, client)
                    .forEach((sort, number) -> rows.enter(
                            municipality, client.id(), sort, caseId, number.orElse(null), client.numberElsewhere()));
            numbers.addAll(blind(municipality, client));
        }
        List<Untold> untold = new ArrayList<>();
        for (String number : shared(municipality, numbers)) {
            rows.lock(municipality, bytes(number));
            untold.addAll(counted(municipality, number));
        }
        return untold.stream().distinct().toList();
    }

    /** The cases in which one number stands, for each number that stands in several; at the cost of these. */
    public List<List<UUID>> inSeveralCases(int municipality) {
        Map<String, Set<UUID>> cases = new LinkedHashMap<>();
        for (ClientNumberRepository.SharedRow row : rows.allShared(municipality)) {
            String number = HexFormat.of().formatHex(row.blind());
            cases.computeIfAbsent(number, one -> new LinkedHashSet<>()).add(row.caseId());
        }
        return cases.values().stream().distinct().map(List::copyOf).toList();
    }

    /** The cases of the person with that number, open ones first; none of a protected person. */
    public List<UUID> casesOf(int municipality, PersonalNumber number) {
        return rows.unprotected(municipality, bytes(blind.hex(municipality, number.digits())));
    }

    private List<Untold> counted(int municipality, String number) {
        List<NumberRow> same = rows.with(municipality, bytes(number));
        rows.count(
                municipality,
                bytes(number),
                same.stream().map(NumberRow::caseId).distinct().count());
        return untold(same);
    }

    private List<String> shared(int municipality, Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : rows
                        .shared(
                                municipality,
                                numbers.stream().map(ClientNumbers::bytes).toList())
                        .stream()
                        .map(ClientNumberRepository.BlindRow::hex)
                        .toList();
    }

    private static byte[] bytes(String number) {
        return HexFormat.of().parseHex(number);
    }

    private static List<Untold> untold(List<NumberRow> rows) {
        return rows.stream()
                .filter(row -> row.elsewhere() != row.told())
                .map(row -> new Untold(row.careRecord(), row.caseId(), row.elsewhere()))
                .toList();
    }

    private Set<String> blind(int municipality, Client client) {
        return bySort(municipality, client).values().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The blinded numbers of a client, by sort; each sort is there. */
    private Map<Integer, Optional<String>> bySort(int municipality, Client client) {
        return Map.of(
                PERSONAL,
                client.personalNumber().map(PersonalNumber::digits).map(number -> blind.hex(municipality, number)),
                OTHER,
                client.comparableOtherNumber().map(number -> blind.hex(municipality, number)));
    }
}
