package se.stegvis.server;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stegvis.shared.architecture.Enough;

/**
 * A server of its own costs a test class seconds: a context, a schema, and a hundred migrations in it. Classes borrow the
 * one that is running ({@code support.ServerTest}, {@code new SyncServer()}, {@code new WebFixture()}), except those that
 * are named here with what they need.
 */
@AnalyzeClasses(packages = "se.stegvis", importOptions = ImportOption.OnlyIncludeTests.class)
class OwnServersTest {
    private static final Map<String, String> WITH_THEIR_OWN = Map.ofEntries(
            entry("support.TestServer", "starts those that are borrowed"),
            entry("sync.SyncServer", "makes one for the classes named here"),
            entry("web.WebFixture", "makes one for the classes named here"),
            entry("access.GuessingTest", "two servers over one database, behind a proxy"),
            entry("access.PassingFaultTest", "a database whose statements fail"),
            entry("admin.AdminMainTest", "settings of an administrator's program"),
            entry("admin.FirstDayTest", "begins with an empty folder of data"),
            entry("backup.InstallationTest", "a database that no tablet has come to"),
            entry("backup.RestoreTest", "a machine is lost, and another takes its place"),
            entry("database.DemoMarkerTest", "starts that are refused"),
            entry("database.ExactKeysTest", "a municipality without clients"),
            entry("database.ScheduledTimesTest", "a database in Swedish time"),
            entry("database.SettingsCheckTest", "starts that are refused"),
            entry("database.TransactionsTest", "writes the mark of the installation, which a server reads once"),
            entry("embedded.DatabaseStartTest", "which database a start takes"),
            entry("embedded.FirstStartTest", "starts over databases of earlier versions"),
            entry("identity.IdentityTown", "the address of a provider that it starts"),
            entry("problem.SafeMainTest", "settings that cannot be read"),
            entry("record.DataKeysTest", "which key a start takes"),
            entry("reminder.MailRefusedTest", "the port of a mail server that it starts"),
            entry("reminder.MailRunTest", "the port of a mail server that it starts"),
            entry("settings.WrongSettingsTest", "starts that are refused"),
            entry("start.OperationsTest", "takes the database away"),
            entry("start.OptionsTest", "reads settings, starts nothing"),
            entry("start.ReminderScheduleTest", "a server whose schedule runs"),
            entry("start.TlsTest", "certificates of its own"),
            entry("sync.EndedServerTest", "a witness of a server that is ended"),
            entry("sync.FailingProcessTest", "a process that fails"),
            entry("sync.FullDatabaseTest", "a database on a full disk"),
            entry("sync.HaltingServer", "runs in a process that is killed"),
            entry("sync.KilledServerTest", "a witness of a server that is killed"),
            entry("sync.NewHistoryTest", "the history of its database becomes another"),
            entry("sync.PassingNodesTest", "two servers over two nodes"),
            entry("sync.SlowClientsTest", "connections that it uses up"),
            entry("sync.UpgradeTest", "starts over databases of earlier versions"),
            entry("web.PagesTest", "an empty municipality, and one with open questions"),
            entry("web.signin.SignInTest", "fewer tries, and an address behind a proxy"),
            entry("trials.municipality.DemoDataTest", "starts the demonstration twice"));

    private static final Set<String> LENT_BY = Set.of("SyncServer", "WebFixture");

    @ArchTest
    static void everyOtherClassBorrowsTheServerThatIsRunning(JavaClasses all) {
        Enough.read(List.copyOf(all), 300, "classes of tests", "se.stegvis");
        Map<String, String> found = starting(all);
        // The ways below, which show that each is found.
        found.remove("OwnServersTest");
        TreeSet<String> idle = new TreeSet<>(WITH_THEIR_OWN.keySet());
        idle.removeAll(found.keySet());
        found.keySet().removeAll(WITH_THEIR_OWN.keySet());
        assertThat(found.values())
                .as("classes that start a server of their own")
                .isEmpty();
        assertThat(idle)
                .as("classes that OwnServersTest names and that start no server: take their lines out")
                .isEmpty();
    }

    @ArchTest
    static void eachWayToStartOneIsFound(JavaClasses unused) {
        assertThat(starting(new ClassFileImporter()
                                .importClasses(Running.class, Building.class, InjectedByMicronaut.class))
                        .values())
                .as("the text names thing, place and remedy")
                .hasSize(1)
                .allMatch(line -> line.contains("OwnServersTest")
                        && line.contains("OwnServersTest.java:")
                        && line.contains("borrow it by @ServerTest"));
        for (Class<?> way : List.of(Running.class, Building.class, InjectedByMicronaut.class)) {
            assertThat(starting(new ClassFileImporter().importClasses(way)))
                    .as(way.getSimpleName())
                    .hasSize(1);
        }
    }

    /** By name without the packages that all share: the first place where it starts one, with the remedy. */
    private static Map<String, String> starting(Collection<JavaClass> classes) {
        Map<String, String> found = new TreeMap<>();
        for (JavaClass one : classes) {
            String name = one.getName().replaceFirst("\\$.*", "").replaceFirst("^se\\.stegvis\\.(server\\.)?", "");
            one.getAccessesFromSelf().stream()
                    .filter(OwnServersTest::starts)
                    .map(access -> access.getSourceCodeLocation().toString())
                    .sorted()
                    .findFirst()
                    .ifPresent(place -> found.putIfAbsent(name, line(name, place)));
            if (one.isAnnotatedWith(MicronautTest.class)) {
                found.putIfAbsent(name, line(name, one.getSourceCodeLocation().toString()));
            }
        }
        return found;
    }

    private static String line(String name, String place) {
        return name + " starts a server of its own " + place + ": borrow it by @ServerTest, new SyncServer() or new"
                + " WebFixture(), or say in OwnServersTest what it needs of its own";
    }

    private static boolean starts(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        boolean context = owner.isAssignableTo(ApplicationContext.class)
                && Set.of("run", "builder").contains(name);
        boolean built = owner.isAssignableTo(ApplicationContextBuilder.class)
                && Set.of("start", "build").contains(name);
        boolean lender = LENT_BY.contains(owner.getSimpleName());
        boolean own = lender && name.equals("own");
        // The constructor with settings makes one of its own, the one without borrows.
        boolean with = lender && access.getTarget().getFullName().contains("<init>(java.util.Map)");
        return context || built || own || with;
    }

    static class Running {
        ApplicationContext start() {
            return ApplicationContext.run();
        }
    }

    static class Building {
        ApplicationContext start() {
            return ApplicationContext.builder().start();
        }
    }

    @MicronautTest
    static class InjectedByMicronaut {}
}
