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
import se.stegvis.shared.text.PlainText;

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
            Optional<Municipality> there = municipalities.findBySlug(slug);
            if (there.isPresent()) {
                return new SetUp<>(there.get(), false);
            }
            int highest = municipalities.findAllOrderBySlug().stream()
                    .mapToInt(Municipality::id)
                    .max()
                    .orElse(0);
            // Of two at the same moment one has its number taken, and is begun again.
            Municipality added = municipalities.save(new Municipality(highest + 1, slug, name));
            audit.write(Administrator.atTerminal(added.id()).trace(AuditEntry.Action.SET_UP, "municipality"));
            return new SetUp<>(added, true);
        });
    }

    /** The team of that name, added when there is none. */
    public SetUp<Team> team(Administrator by, String name) {
        return transactions.write(() -> {
            accounts.takeTurn(by.municipality());
            Optional<Team> there = accounts.teams(by.municipality()).stream()
                    .filter(team -> PlainText.sameToTheEye(team.name(), name))
                    .findFirst();
            if (there.isPresent()) {
                return new SetUp<>(there.get(), false);
            }
            Team added = new Team(by.municipality(), UuidCreator.getTimeOrderedEpoch(clock.instant()), name);
            accounts.add(added);
            audit.write(by.trace(AuditEntry.Action.SET_UP, "team=" + added.id()));
            return new SetUp<>(added, true);
        });
    }
}
