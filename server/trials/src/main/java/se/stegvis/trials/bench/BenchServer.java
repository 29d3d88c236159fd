package se.stegvis.trials.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.record.ClientNameIndex;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.reminder.MailRun;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.wire.ContentCoding;

/** The real server on a free port over a fresh database in a temporary folder. */
final class BenchServer implements AutoCloseable {
    private static final int MUNICIPALITY = 1;

    private final Path folder;
    private final ApplicationContext context;
    private final String password = UuidCreator.getTimeOrderedEpoch().toString();
    private final UUID team = UuidCreator.getTimeOrderedEpoch();
    private int workers;

    BenchServer() throws IOException {
        this(Map.of());
    }

    /** @param settings beside its own */
    BenchServer(Map<String, Object> settings) throws IOException {
        folder = Files.createTempDirectory("stegvis-bench");
        Map<String, Object> all = new HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        all.put("stegvis.data-dir", folder.toString());
        // Logging in is not measured.
        all.put("stegvis.password.memory-kib", "64");
        context = ApplicationContext.builder().banner(false).properties(all).start();
        try {
            context.getBean(EmbeddedServer.class).start();
            context.getBean(MunicipalityRepository.class).save(new Municipality(MUNICIPALITY, "bench", "Bench"));
            context.getBean(Accounts.class).add(new Team(MUNICIPALITY, team, "Bench"));
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** A caseworker who has nothing yet: the name to log in with. */
    String worker() {
        return person(Role.CASEWORKER);
    }

    /** The team lead of all workers. */
    String lead() {
        return person(Role.TEAM_LEAD);
    }

    private String person(Role role) {
        String name = "bench" + ++workers;
        Account worker = new Account(
                MUNICIPALITY,
                UuidCreator.getTimeOrderedEpoch(),
                name,
                name,
                Optional.empty(),
                role,
                Set.of(team),
                true);
        context.getBean(Accounts.class)
                .add(worker, context.getBean(Passwords.class).hash(password));
        return name + "@bench";
    }

    /** A new device of that person, logged in. */
    BenchTablet tablet(String worker) throws IOException, InterruptedException {
        return tablet(worker, BenchTablet.client());
    }

    /** One that knows that coding alone. */
    BenchTablet tablet(String worker, ContentCoding coding) throws IOException, InterruptedException {
        return new BenchTablet(
                BenchTablet.client(), uri(), UuidCreator.getTimeOrderedEpoch(), worker, password, coding);
    }

    /** One of many that share a client. */
    BenchTablet tablet(String worker, HttpClient client) throws IOException, InterruptedException {
        return new BenchTablet(client, uri(), UuidCreator.getTimeOrderedEpoch(), worker, password);
    }

    URI uri() {
        return context.getBean(EmbeddedServer.class).getURI();
    }

    /** Of every worker. */
    String password() {
        return password;
    }

    /** The run that issues the reminders that are due. */
    ReminderRun reminders() {
        return context.getBean(ReminderRun.class);
    }

    /** The run that sends the mails that wait. */
    MailRun mails() {
        return context.getBean(MailRun.class);
    }

    /** The store of clients for cases that the database has made itself. */
    StoredClients clients() {
        return new StoredClients(
                context.getBean(Transactions.class),
                context.getBean(RecordStore.class),
                context.getBean(ClientNameIndex.class));
    }

    /** The team of all workers. */
    UUID team() {
        return team;
    }

    /** A folder that goes when the server goes. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    /** The same database, with the settings of the server's own connections. */
    BenchDatabase database() {
        return BenchDatabase.of(context.getBean(EmbeddedMariaDb.class));
    }

    @Override
    public void close() {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }
}
