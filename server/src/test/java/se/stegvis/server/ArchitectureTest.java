package se.stegvis.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The arrows between packages, the one clock, and a rule on every address. */
@AnalyzeClasses(packages = "se.stegvis.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "se.stegvis.server.";

    /** Rooms and classes that read what machines wrote: settings, files, output of programs, headers, own words. */
    private static final String WRITTEN_BY_MACHINES =
            "se\\.stegvis\\.server\\.((database|embedded|backup|cluster|start|bench)\\..*|mail\\.MailSettings|access\\.(SigningKey|KnownBrowsers|ClientAddresses)"
                    + "|record\\.DataKeys?|attachment\\.Tus|statistics\\.FigureWords"
                    + "|web\\.session\\.(SessionCookies|FormToken))";

    @ArchTest
    static void b6_whatIsTextIsAskedOfTheRoomOfText(com.tngtech.archunit.core.domain.JavaClasses all) {
        for (String method : java.util.List.of("isBlank", "strip", "stripLeading", "stripTrailing", "trim")) {
            noClasses()
                    .that()
                    .haveNameNotMatching(WRITTEN_BY_MACHINES)
                    .should()
                    .callMethod(String.class, method)
                    .because("String." + method + " takes a fixed space or a Hangul filler for text: call PlainText of"
                            + " shared.text instead (isVisible, written, trimmed), or name a class here that reads what"
                            + " no person typed")
                    .check(all);
        }
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.Collator")
                .because("lists are in Swedish order whatever language is shown: sort by SwedishOrder of shared.text")
                .check(all);
    }

    /** The name of a folder of backups is no date that a person is shown. */
    @ArchTest
    static final ArchRule b3_datesAreWrittenInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("se.stegvis.server.backup.Backup")
            .should()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class, Locale.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(DateTimeFormatterBuilder.class, FormatStyle.class, TextStyle.class, DateFormat.class)
            .because("shared.time.DateWords writes dates, so that one of another year has its year everywhere");

    /** Package to the packages it may use. Those of EVERYWHERE are open to all; start, demo, bench and cluster use all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("database", Set.of()),
            Map.entry("embedded", Set.of("database")),
            Map.entry("backup", Set.of("embedded")),
            Map.entry("problem", Set.of("database")),
            Map.entry("audit", Set.of("database")),
            Map.entry("team", Set.of("database")),
            Map.entry("access", Set.of("team")),
            Map.entry("record", Set.of("access", "team")),
            Map.entry("process", Set.of("access", "team")),
            Map.entry("mail", Set.of("team")),
            Map.entry("absence", Set.of("team", "access")),
            Map.entry("reminder", Set.of("record", "process", "mail", "team", "access")),
            Map.entry("finding", Set.of("reminder", "record", "process", "team", "access")),
            Map.entry(
                    "web",
                    Set.of(
                            "statistics",
                            "calendar",
                            "sync",
                            "attachment",
                            "process",
                            "absence",
                            "finding",
                            "reminder",
                            "record",
                            "team",
                            "access")),
            Map.entry("statistics", Set.of("reminder", "record", "team", "access")),
            Map.entry("calendar", Set.of("reminder", "team", "access")),
            Map.entry("attachment", Set.of("record", "team", "access")),
            Map.entry("sync", Set.of("attachment", "reminder", "record", "team", "access", "process")));

    private static final Set<String> EVERYWHERE = Set.of("database", "audit", "problem");
    private static final Set<String> WIRING = Set.of("start", "demo", "bench", "cluster");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("se.stegvis.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesHaveNoCycles =
            slices().matching("se.stegvis.server.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesUseOnlyWhatTheirPackageMay = classes()
            .that()
            .resideInAPackage("se.stegvis.server..")
            .should(new ArchCondition<>("use only the packages its own may use") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    one.getDirectDependenciesFromSelf().stream()
                            .filter(use -> use.getTargetClass().getPackageName().startsWith(BASE))
                            .filter(use -> !mayUse(name(one), name(use.getTargetClass())))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(one, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule onlyStartAsksTheSystemForTheTime = noClasses()
            .that()
            .resideOutsideOfPackages("se.stegvis.server.start", "se.stegvis.server.demo", "se.stegvis.server.bench")
            .and()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule everyAddressHasASecurityRule = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(HttpMethodMapping.class)
            .should(new ArchCondition<>("be @Secured, or their class") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!method.isAnnotatedWith(Secured.class)
                            && !method.getOwner().isAnnotatedWith(Secured.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no rule"));
                    }
                }
            });

    @ArchTest
    static final ArchRule onlyProgramsWriteToTheTerminal = noClasses()
            .that(not(resideInAPackage("se.stegvis.server.bench"))
                    .and(not(DescribedPredicate.describe(
                            "a program", one -> one.getSimpleName().endsWith("Main")))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /**
     * Two who each read a row and write it back whole lose what the other wrote: an ended account came back that way. A new
     * row is saved whole; a change of one names its columns.
     */
    @ArchTest
    static final ArchRule noRepositoryWritesAWholeRowBack = classes()
            .that()
            .areAnnotatedWith(JdbcRepository.class)
            .should(new ArchCondition<>("change rows by columns, or by version") {
                @Override
                public void check(JavaClass repository, ConditionEvents events) {
                    repository.getAllMethods().stream()
                            .filter(ArchitectureTest::writesAWholeRow)
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method,
                                    repository.getName() + "." + method.getName()
                                            + " writes back a whole row that was read earlier, so a change made in"
                                            + " between is lost. Name the columns in a @Query that ends with the key"
                                            + " (and the version, where a person saw the row), or give the entity a"
                                            + " field with @Version.")));
                }
            });

    /**
     * A cluster takes statements back that would have been good alone, reads too. {@code Transactions} begins them again
     * and says "later" where that does not help; whoever goes past it turns a busy moment into a fault.
     */
    @ArchTest
    static final ArchRule g2_theDatabaseIsReachedThroughTransactionsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("se.stegvis.server.database..")
            // The scheduler keeps its own transactions; the key is asked for where there is a database.
            .and()
            .haveNameNotMatching(
                    "se\\.stegvis\\.server\\.(reminder\\.\\$?ReminderSchedule|record\\.\\$?DataKeys)(\\$.*)?")
            // Programs that measure or try the database itself.
            .and()
            .resideOutsideOfPackages(
                    "se.stegvis.server.bench..", "se.stegvis.server.cluster..", "se.stegvis.server.backup..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.micronaut.transaction..")
                    .or(resideInAPackage("io.micronaut.data.connection..").and(not(resideInAPackage("..exceptions.."))))
                    .or(DescribedPredicate.describe(
                            "sources of connections", one -> Set.of("javax.sql.DataSource", "java.sql.DriverManager")
                                    .contains(one.getName()))))
            .because("se.stegvis.server.database.Transactions begins again what the database takes back");

    private static boolean writesAWholeRow(JavaMethod method) {
        return method.getName().matches("(update|merge|persist|replace).*")
                && !method.isAnnotatedWith(Query.class)
                && method.getRawParameterTypes().stream().noneMatch(ArchitectureTest::hasVersion);
    }

    private static boolean hasVersion(JavaClass entity) {
        return entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
    }

    @ArchTest
    static final ArchRule everyPackageIsInTheTable = classes()
            .should(new ArchCondition<>("be in a package of the table") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    if (!ARROWS.containsKey(name(one)) && !WIRING.contains(name(one))) {
                        events.add(SimpleConditionEvent.violated(one, one.getFullName() + " is in no known package"));
                    }
                }
            });

    private static boolean mayUse(String from, String to) {
        return from.equals(to)
                || WIRING.contains(from)
                        && !Set.of("bench", "cluster", "backup").contains(to)
                || EVERYWHERE.contains(to) && !EVERYWHERE.contains(from)
                || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private static String name(JavaClass one) {
        return one.getPackageName().length() < BASE.length()
                ? ""
                : one.getPackageName().substring(BASE.length()).replaceAll("\\..*", "");
    }
}
