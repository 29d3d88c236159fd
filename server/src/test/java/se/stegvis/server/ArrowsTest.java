package se.stegvis.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
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
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.server.access.ScimTokenAuthentication;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Roles;
import se.stegvis.server.web.page.FormCheck;
import se.stegvis.shared.architecture.FileLengths;
import se.stegvis.shared.architecture.RoomTests;
import se.stegvis.shared.architecture.Rooms;

/** The arrows between packages, the one clock, and a rule on every address. */
@AnalyzeClasses(packages = "se.stegvis.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    /** Rooms and classes that read what machines wrote: settings, files, output of programs, headers, own words. */
    private static final String WRITTEN_BY_MACHINES =
            "se\\.stegvis\\.server\\.((database|embedded|backup|start|settings)\\..*|access\\.ClientAddresses"
                    + "|record\\.DataKeys?|attachment\\.Tus|statistics\\.FigureWords"
                    + "|web\\.session\\.SessionCookies)";

    /** Forms and page models are records of their own, so that the compiler and Bean Validation know their fields. */
    @ArchTest
    static void f13_noControllerReadsAFormOrMakesAPageOfAMap(JavaClasses all) {
        ArchRule forms = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .should(takeOrReturnNoMap())
                .because("a form is a @Serdeable record, a page model an @Introspected one: see CONTRIBUTING.md, Add a"
                        + " page to the web");
        forms.check(all);
        methods()
                .that()
                .areDeclaredIn("se.stegvis.server.web.page.Pages")
                .and()
                .arePublic()
                .should(takeOrReturnNoMap())
                .because("a template is held against its model: make the model an @Introspected record")
                .check(all);
        assertThat(forms.evaluate(new ClassFileImporter().importClasses(MapController.class))
                        .getFailureReport()
                        .getDetails())
                .as("a rule that finds nothing proves nothing")
                .hasSize(2);
    }

    /** A form that nobody could check, and a model that no template could be held against. */
    @Controller
    static class MapController {
        Map<String, Object> page() {
            return Map.of();
        }

        void send(@Body Map<String, String> form) {}
    }

    /** Their fields are known by a record alone, so no component can name them; the class reads them strictly. */
    private static final Set<String> FREE_BODIES = Set.of("ConflictForm");

    /** A body without a limit is read, kept and shown again however long it is. */
    @ArchTest
    static void f13_everyBodyIsCheckedAgainstConstraintsOfEachComponent(JavaClasses all) {
        assertThat(unchecked(all.stream()))
                .as("bodies to be limited: the remedy stands with each")
                .isEmpty();
        assertThat(unchecked(new ClassFileImporter().importClasses(LimitlessController.class).stream()))
                .as("a rule that finds nothing proves nothing")
                .containsExactly(
                        "se.stegvis.server.ArrowsTest$LimitlessController.send: its body LimitlessForm is neither @Valid nor"
                                + " asked of FormCheck; write @Valid before @Body",
                        "se.stegvis.server.ArrowsTest$LimitlessForm.text has no constraint; write @Size(max = …) of"
                                + " problem.BodySizes",
                        "se.stegvis.server.ArrowsTest$LimitlessForm.ticked has no constraint of its elements; write"
                                + " List<@Size(max = …) String>");
    }

    /** A form of any length. */
    record LimitlessForm(
            String text,
            @Size(max = 2) List<String> ticked,
            @Size(max = 2) List<@Size(max = 2) String> limited) {}

    /** An address that takes it. */
    @Controller
    static class LimitlessController {
        void send(@Body LimitlessForm form) {}
    }

    private static List<String> unchecked(Stream<JavaClass> all) {
        return all.filter(type -> type.isAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .filter(body -> body.isAnnotatedWith(Body.class))
                .filter(body -> body.getRawType().getPackageName().startsWith("se.stegvis")
                        && !FREE_BODIES.contains(body.getRawType().getSimpleName()))
                .flatMap(body -> Stream.concat(
                        unasked(body), withoutConstraint(body.getRawType().reflect())))
                .distinct()
                .toList();
    }

    private static Stream<String> unasked(JavaParameter body) {
        JavaClass controller = body.getOwner().getOwner();
        boolean asks = controller.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(FormCheck.class));
        return asks || body.isAnnotatedWith(Valid.class)
                ? Stream.empty()
                : Stream.of(controller.getName() + "." + body.getOwner().getName() + ": its body "
                        + body.getRawType().getSimpleName()
                        + " is neither @Valid nor asked of FormCheck; write @Valid before @Body");
    }

    private static Stream<String> withoutConstraint(Class<?> form) {
        return Stream.of(form.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> Stream.concat(
                        isConstrained(field)
                                ? Stream.empty()
                                : Stream.of(form.getName() + "." + field.getName()
                                        + " has no constraint; write @Size(max = …) of problem.BodySizes"),
                        field.getAnnotatedType() instanceof AnnotatedParameterizedType list
                                        && !Stream.of(list.getAnnotatedActualTypeArguments())
                                                .allMatch(ArrowsTest::isConstrained)
                                ? Stream.of(form.getName() + "." + field.getName()
                                        + " has no constraint of its elements; write List<@Size(max = …) String>")
                                : Stream.empty()));
    }

    private static boolean isConstrained(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static ArchCondition<JavaMethod> takeOrReturnNoMap() {
        return new ArchCondition<>("take no map as a body or model, and return none") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean body = method.getParameters().stream()
                        .filter(given -> given.getRawType().isAssignableTo(Map.class))
                        .anyMatch(given -> given.isAnnotatedWith(Body.class)
                                || method.getModifiers().contains(JavaModifier.PUBLIC));
                boolean model = method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(given -> given.isAssignableTo(Map.class));
                if (body || model) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is about a map"));
                }
            }
        };
    }

    @ArchTest
    static void b6_whatIsTextIsAskedOfTheRoomOfText(JavaClasses all) {
        for (String method : List.of("isBlank", "strip", "stripLeading", "stripTrailing", "trim")) {
            noClasses()
                    .that()
                    .haveNameNotMatching(WRITTEN_BY_MACHINES)
                    .should()
                    .callMethod(String.class, method)
                    .because(
                            "String." + method + " takes a fixed space or a Hangul filler for text: call VisibleText of"
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

    /** Names sort by code point where no order is named. */
    @ArchTest
    static final ArchRule b18_whatAPageListsIsInAnOrderThatIsNamed = noClasses()
            .that()
            .resideInAPackage("..server.web..")
            .should()
            .callMethod(Stream.class, "sorted")
            .because("names would be sorted by code point, Ä before Å: sort by SwedishOrder of shared.text, or name the"
                    + " order of what is no text, such as Comparator.naturalOrder()");

    @ArchTest
    static final ArchRule b22_ourTextsAndTheTextsOfPeopleArePutTogetherInOnePlace = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.MessageFormat")
            .because("a name in Arabic would turn the date after it: call MessageFormatter of shared.text instead");

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

    @ArchTest
    static void everyClassIsInARoomAndUsesOnlyWhatItsRowNames(JavaClasses all) throws IOException {
        Rooms.rule("server", "web").check(all);
    }

    @ArchTest
    static void f5_aPackageWithoutARowIsFoundAndTheTextSaysWhatToDo(JavaClasses unused) throws IOException {
        JavaClasses without = new ClassFileImporter().importPackages("se.stegvis.server.support");

        assertThat(Rooms.rule("server", "web")
                        .evaluate(without)
                        .getFailureReport()
                        .toString())
                .contains("se.stegvis.server.support.TestPeople", "ARCHITECTURE.md", "give a new package a row");
    }

    private static final String NO_CIRCLE = "two rooms that need each other cannot be read, tested or moved alone: move"
            + " what both use into a third one below them";

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("se.stegvis.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because(NO_CIRCLE);

    @ArchTest
    static final ArchRule pagesHaveNoCycles = slices().matching("se.stegvis.server.web.(*)..")
            .should()
            .beFreeOfCycles()
            .because(NO_CIRCLE);

    @ArchTest
    static final ArchRule onlyStartAsksTheSystemForTheTime = noClasses()
            .that()
            .resideOutsideOfPackage("se.stegvis.server.start")
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
            .callMethod(System.class, "currentTimeMillis")
            .because("what reads the machine's clock cannot be tested or repeated: take a java.time.Clock in the"
                    + " constructor, or the instant as an argument");

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
                        events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " has no @Secured: say on it or on its class which roles may"
                                        + " call this address"));
                    }
                }
            });

    @ArchTest
    static final ArchRule onlyProgramsWriteToTheTerminal = noClasses()
            .that(not(DescribedPredicate.describe(
                    "a program", one -> one.getSimpleName().endsWith("Main"))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because(
                    "a server's output is its log: use an SLF4J logger, without anything personal, or answer a text that a"
                            + " …Main prints");

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
                            .filter(ArrowsTest::writesAWholeRow)
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method,
                                    repository.getName() + "." + method.getName()
                                            + " writes back a whole row that was read earlier, so a change made in"
                                            + " between is lost. Name the columns in a @Query that ends with the key"
                                            + " (and the version, where a person saw the row), or give the entity a"
                                            + " field with @Version.")));
                }
            });

    /** {@code Statements} and the repositories bind and read values; a program beside the server asks by them too. */
    @ArchTest
    static final ArchRule f10_jdbcIsUsedInTheRoomsOfTheDatabaseAlone = noClasses()
            .that()
            .resideOutsideOfPackages("se.stegvis.server.database..", "se.stegvis.server.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("a store says its statements by database.Statements, and a table that is not measured hot has a"
                    + " repository (docs/decisions/0115)");

    @ArchTest
    static void f13_rolesOfAddressesAreThoseOfTheEnum(JavaClasses all) {
        Set<String> constants = all.get(Roles.class).getFields().stream()
                .map(JavaField::getName)
                .collect(Collectors.toSet());
        assertThat(constants)
                .as("team.Roles has a constant for each role of team.Role, and no other")
                .isEqualTo(Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet()));
        Set<String> known = new HashSet<>(constants);
        known.addAll(Set.of(SecurityRule.IS_AUTHENTICATED, SecurityRule.IS_ANONYMOUS, ScimTokenAuthentication.ROLE));
        assertThat(Stream.concat(
                                all.stream().map(type -> type.tryGetAnnotationOfType(Secured.class)),
                                all.stream()
                                        .flatMap(type -> type.getMethods().stream())
                                        .map(method -> method.tryGetAnnotationOfType(Secured.class)))
                        .flatMap(Optional::stream)
                        .flatMap(rule -> Stream.of(rule.value())))
                .as("roles in @Secured: take them from team.Roles")
                .isSubsetOf(known);
    }

    private static boolean writesAWholeRow(JavaMethod method) {
        return method.getName().matches("(update|merge|persist|replace).*")
                && !method.isAnnotatedWith(Query.class)
                && method.getRawParameterTypes().stream().noneMatch(ArrowsTest::hasVersion);
    }

    private static boolean hasVersion(JavaClass entity) {
        return entity.getAllFields().stream().anyMatch(field -> field.isAnnotatedWith(Version.class));
    }

    /** Components that hold what a person wrote, or who a person is. */
    private static final Set<String> PERSONAL = Set.of(
            "client",
            "clientName",
            "name",
            "personalNumber",
            "username",
            "email",
            "why",
            "reason",
            "note",
            "password",
            "passwordHash",
            "hash",
            "token",
            "secret");

    /** Their {@code name} is a thing's. */
    private static final Set<String> OF_THINGS = Set.of(
            "Bar",
            "DayField",
            "Municipality",
            "NumberKindChoice",
            "ProcessLine",
            "Rule",
            "Team",
            "TeamName",
            "TeamRow",
            "FindingCounts");

    @ArchTest
    static void f19_aRecordOfAPersonLeavesTheDataOutOfItsText(JavaClasses all) {
        assertThat(all.stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !OF_THINGS.contains(type.getSimpleName()))
                        .filter(type -> type.getFields().stream().anyMatch(ArrowsTest::holdsPersonalText))
                        // The compiler's own toString, which says everything, is final; a written one is not.
                        .filter(type ->
                                type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaClass::getName))
                .as(
                        "records with a person's data whose text shows it, in a log or a failure: override toString so that it"
                                + " leaves the data out; a record of a thing belongs in OF_THINGS")
                .isEmpty();
    }

    private static boolean holdsPersonalText(JavaField field) {
        return PERSONAL.contains(field.getName())
                && !field.getModifiers().contains(JavaModifier.STATIC)
                && (field.getRawType().isEquivalentTo(String.class)
                        || field.getRawType().isEquivalentTo(Optional.class)
                                && field.getAllInvolvedRawTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(String.class)));
    }

    @Test
    void aMainFileIsShort() throws IOException {
        FileLengths.assertShort(600, Path.of("src/main/java/se/stegvis/server"), Map.of());
    }

    @Test
    void aRoomIsTestedInItsOwnPackage() throws IOException {
        RoomTests.assertInOwnPackage(
                30, Path.of("src/main/java/se/stegvis/server"), Path.of("src/test/java/se/stegvis/server"), Map.of());
    }
}
