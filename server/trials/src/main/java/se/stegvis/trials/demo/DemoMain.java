package se.stegvis.trials.demo;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.server.start.Port;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.shared.text.MessageFormatter;
import se.stegvis.trials.municipality.DemoData;
import se.stegvis.trials.municipality.DemoPeople;
import se.stegvis.trials.startup.OwnDatabase;

/** {@code ./stegvis demo}: a whole field day against a real server, shown step by step. */
public final class DemoMain {
    private static final String LOG_LEVEL = "STEGVIS_LOG_LEVEL";
    private static final String MUNICIPALITY = "ekdalen";
    private static final List<String> ACCOUNTS =
            List.of("handlaggare1", "handlaggare2", "coach1", "arbetsterapeut1", "teamledare1", "admin1");

    private final DemoOptions options;
    private final PrintStream out = System.out;
    private final ResourceBundle texts;

    /** @param person whose language the day is shown in: Swedish, else English */
    private DemoMain(DemoOptions options, Locale person) {
        this.options = options;
        this.texts = ResourceBundle.getBundle(
                "se.stegvis.trials.demo.texts", person.getLanguage().equals("sv") ? Locale.ROOT : Locale.ENGLISH);
    }

    public static void main(String[] args) {
        if (System.getenv(LOG_LEVEL) == null) {
            // The day is shown on the console; the server's log lines would stand between its lines.
            System.setProperty(LOG_LEVEL, "WARN");
        }
        Locale person = Locale.forLanguageTag(System.getProperty("user.language"));
        SafeMain.run("stegvis demo", () -> asked(args, home()), options -> {
            return new DemoMain(options, person).run(home()) ? 0 : SafeMain.FAILED;
        });
    }

    private static Path home() {
        return FolderName.read("the folder of the program", System.getProperty("stegvis.home", "."));
    }

    private static DemoOptions asked(String[] args, Path home) {
        DemoOptions options = DemoOptions.read(args, home);
        Port.demandFree(options.port());
        OwnDatabase.demand("demo", DemoData.ENVIRONMENT);
        options.makeFolder();
        return options;
    }

    private boolean run(Path home) throws IOException, InterruptedException {
        if (options.fresh()) {
            delete(options.data());
        }
        Path day = Files.createTempDirectory(Files.createDirectories(options.data()), "day-");
        say("starting", options.data());
        try (MailCatch mailbox = new MailCatch(day.resolve("mails"));
                ApplicationContext context = start(mailbox)) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            say("ready", server.getURL());
            DayLedger ledger = new TabletProcess(System.getProperty("stegvis.mobile.classpath", beside(home)))
                    .play(server.getURI(), MUNICIPALITY, DemoPeople.PASSWORD, day);
            DemoDay.DayResult dayResult = judge(context, mailbox, ledger);
            showMail(mailbox);
            out.println(dayResult.result());
            if (!options.once()) {
                stayUp(server);
            }
            return dayResult.held();
        } finally {
            delete(day.resolve("tablets"));
        }
    }

    private ApplicationContext start(MailCatch mailbox) throws IOException {
        int port = options.port() == 0 ? FreePort.find() : options.port();
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", port);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("stegvis.public-url", "http://localhost:" + port);
        settings.put("stegvis.data-dir", options.data().toString());
        // The demonstration turns the clock itself; a schedule beside it would do the same work twice.
        settings.put("stegvis.reminders.scheduled", "false");
        settings.put("logger.levels.org.subethamail", "WARN");
        settings.put("stegvis.mail.host", "127.0.0.1");
        settings.put("stegvis.mail.port", mailbox.port());
        settings.put("stegvis.mail.tls", "NONE");
        settings.put("stegvis.mail.from", "stegvis@ekdalen.example");
        ApplicationContext context =
                ApplicationContext.builder("demo").properties(settings).start();
        try {
            context.getBean(EmbeddedServer.class).start();
            return context;
        } catch (RuntimeException | Error failed) {
            context.close();
            throw failed;
        }
    }

    private DemoDay.DayResult judge(ApplicationContext context, MailCatch mailbox, DayLedger ledger)
            throws IOException {
        MunicipalityRepository municipalities = context.getBean(MunicipalityRepository.class);
        int municipality = context.getBean(Transactions.class)
                .snapshot(() -> municipalities.findBySlug(MUNICIPALITY))
                .orElseThrow()
                .id();
        return new DemoDay(
                        context.getBean(ServerState.class),
                        context.getBean(TimePasses.class),
                        mailbox,
                        municipality,
                        out,
                        texts)
                .judge(ledger);
    }

    private void showMail(MailCatch mailbox) throws IOException {
        List<String> mails = mailbox.mails();
        if (!mails.isEmpty()) {
            say("mail", mails.size(), mailbox.folder());
            Letters.plain(mails.get(mails.size() - 1)).lines().forEach(line -> out.println("    | " + line));
        }
    }

    private void stayUp(EmbeddedServer server) throws InterruptedException {
        say("up", server.getURL());
        for (String account : ACCOUNTS) {
            out.println("    " + account + "@" + MUNICIPALITY + "   " + DemoPeople.PASSWORD);
        }
        say("web", server.getURL() + "/web/overview", "teamledare1@" + MUNICIPALITY);
        say("stop", server.getURL());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        stopped.await();
    }

    /** Where Maven puts the tablet and its field day when nobody says otherwise. */
    private static String beside(Path home) {
        Path tablet = home.resolve("mobile").resolve("target");
        return String.join(
                File.pathSeparator,
                home.resolve("server/trials/target/stegvis-trials.jar").toString(),
                tablet.resolve("stegvis-mobile.jar").toString(),
                tablet.resolve("lib") + "/*");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void say(String key, Object... values) {
        out.println(MessageFormatter.format(texts.getString(key), Locale.ROOT, values));
    }
}
