package se.stegvis.server.admin;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Team;

/** Makes municipalities and their teams. A municipality or team that is there already is left as it is. */
@Singleton
public class MunicipalitySetup {
    private final Transactions transactions;
    private final MunicipalityRepository municipalities;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    MunicipalitySetup(
            Transactions transactions,
            MunicipalityRepository municipalities,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param added false when it was there already */
    public record SetUp<T>(T thing, boolean added) {}

    /**
     * The municipality of that slug, added when there is none.
     *
     * @param slug in its one spelling ({@code shared.text.UserName})
     */
    SetUp<Municipality> municipality(String slug, String name) {
        return transactions.write(() -> {
            // Of two at the same moment the second waits, adds nothing, and finds the first's, or adds its own after
            // it.
            Optional<Municipality> there = municipalities.findBySlug(slug);
            while (there.isEmpty()) {
                int highest = municipalities.findAllOrderBySlug().stream()
                        .mapToInt(Municipality::id)
                        .max()
                        .orElse(0);
                if (municipalities.add(highest + 1, slug, name) == 1) {
                    Administrator by = Administrator.atTerminal(highest + 1);
                    audit.write(by.trace(AuditEntry.Action.SET_UP, "municipality"));
                    return new SetUp<>(new Municipality(highest + 1, slug, name), true);
                }
                there = municipalities.findBySlug(slug);
            }
            return new SetUp<>(there.get(), false);
        });
    }

    /** The team of that name, added when there is none. */
    public SetUp<Team> team(Administrator by, String name) {
        return transactions.write(() -> {
            accounts.takeTurn(by.municipality());
            Optional<Team> there = accounts.openTeams(by.municipality()).stream()
                    .filter(team -> team.isCalled(name))
                    .findFirst();
            if (there.isPresent()) {
                return new SetUp<>(there.get(), false);
            }
            Team added =
                    new Team(by.municipality(), UuidCreator.getTimeOrderedEpoch(clock.instant()), Team.written(name));
            accounts.add(added);
            audit.write(by.trace(AuditEntry.Action.SET_UP, "team=" + added.id()));
            return new SetUp<>(added, true);
        });
    }
}
