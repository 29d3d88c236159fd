package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.record.ClientNumberRepository.FillState;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;

/**
 * Enters the clients of cases from before {@link ClientNumbers} and {@link ClientNameIndex} there were, some hundreds at
 * a time, and has it told of
 * those whose number stands in several cases. Once done it costs one row. A number that a push has stored meanwhile is
 * kept; a page that was interrupted is entered and told of again.
 */
@Singleton
public final class ClientNumberBackfill {
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final RecordStore records;
    private final ClientNumbers numbers;
    private final ClientNameIndex names;
    private final ClientNumberRepository rows;
    private final DuplicateNumberNotices telling;

    ClientNumberBackfill(
            Transactions transactions,
            RecordStore records,
            ClientNumbers numbers,
            ClientNameIndex names,
            ClientNumberRepository rows,
            DuplicateNumberNotices telling) {
        this.transactions = transactions;
        this.records = records;
        this.numbers = numbers;
        this.names = names;
        this.rows = rows;
        this.telling = telling;
    }

    /** The result of a page of cases. */
    private record EnteredCases(FillState after, List<ClientNumbers.Untold> untold) {}

    /** Enters the next cases of the municipality; false when none are left. */
    public boolean next(int municipality) {
        Optional<EnteredCases> entered = transactions.write(() -> entered(municipality));
        if (entered.isEmpty()) {
            return false;
        }
        telling.write(municipality, entered.get().untold());
        FillState after = entered.get().after();
        transactions.write(() -> rows.filled(municipality, after.reached(), after.done()));
        return !after.done();
    }

    private Optional<EnteredCases> entered(int municipality) {
        FillState state = rows.filled(municipality).orElse(new FillState(new UUID(0, 0), false));
        if (state.done()) {
            return Optional.empty();
        }
        List<UUID> cases = rows.cases(municipality, state.reached(), AT_ONCE);
        List<Client> clients = records.allOfKind(municipality, cases, Kind.CLIENT.name()).stream()
                .map(revision -> (Client) revision.view())
                .toList();
        List<ClientNumbers.Untold> untold = numbers.enter(municipality, clients);
        names.project(municipality, clients);
        UUID reached = cases.isEmpty() ? state.reached() : cases.get(cases.size() - 1);
        return Optional.of(new EnteredCases(new FillState(reached, cases.size() < AT_ONCE), untold));
    }
}
