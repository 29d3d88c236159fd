package se.stegvis.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.FileLengths;
import se.stegvis.shared.architecture.RoomTests;
import se.stegvis.shared.architecture.Rooms;

class ArrowsTest {
    private static final JavaClasses SHARED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stegvis.shared");

    @Test
    void everyClassIsInARoomAndUsesOnlyWhatItsRowNames() throws IOException {
        Rooms.rule("shared").check(SHARED);
    }

    @Test
    void f5_aPackageWithoutARowIsFoundAndTheTextSaysWhatToDo() throws IOException {
        JavaClasses without = new ClassFileImporter().importPackages("se.stegvis.shared.hostile");

        assertThat(Rooms.rule("shared").evaluate(without).getFailureReport().toString())
                .contains("se.stegvis.shared.hostile.HostileBytesTest", "ARCHITECTURE.md", "give a new package a row");
    }

    @Test
    void packagesGoInNoCircle() {
        slices().matching("se.stegvis.shared.(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "two rooms that need each other cannot be read, tested or moved alone: move what both use into a"
                                + " third one below them")
                .check(SHARED);
    }

    @Test
    void onlyTheJdkAndFiveLibrariesAreUsed() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.stegvis.shared..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.ibm.icu..",
                        "com.nulabinc..",
                        "dev.personnummer..",
                        "io.airlift.compress..")
                .because("shared runs on tablets too, so a library of it has a line with its reason in"
                        + " docs/dependencies.md: use the JDK, or add the library to this rule and to that page")
                .check(SHARED);
    }

    /** Unicode's tables are asked in one room; nobody else decides what is text. */
    @Test
    void onlyTheRoomOfTextUsesIcu() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..shared.text")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.ibm.icu..")
                .because("one room decides what is text: call shared.text, and add there what it cannot say yet")
                .check(SHARED);
    }

    @Test
    void b6_whatIsTextIsAskedOfTheRoomOfText() {
        for (String method : List.of("isBlank", "strip", "stripLeading", "stripTrailing", "trim")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..shared.text")
                    .should()
                    .callMethod(String.class, method)
                    .because(
                            "String." + method + " takes a fixed space or a Hangul filler for text: call VisibleText of"
                                    + " shared.text instead (isVisible, written, trimmed)")
                    .check(SHARED);
        }
    }

    @Test
    void b22_ourTextsAndTheTextsOfPeopleArePutTogetherInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.stegvis.shared.text.MessageFormatter")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.MessageFormat")
                .because("a name in Arabic would turn the date after it: call MessageFormatter of shared.text instead")
                .check(SHARED);
    }

    @Test
    void nothingReadsOrWritesFilesSocketsOrTheConsole() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.File(InputStream)?")
                .because(
                        "the rules are the same on server and tablet: take the bytes as an argument and answer a value,"
                                + " which the caller stores, sends or logs")
                .check(SHARED);
    }

    private static final String AN_ARGUMENT =
            "a rule that reads the clock cannot be tested or repeated: take the day or the instant as an argument";

    @Test
    void timeIsAnArgument() {
        for (Class<?> clock : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(clock, "now").because(AN_ARGUMENT).check(SHARED);
        }
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because(AN_ARGUMENT)
                .check(SHARED);
    }

    @Test
    void b3_datesAreWrittenInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.stegvis.shared.time.DateWords")
                .should()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class, Locale.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(DateTimeFormatterBuilder.class, FormatStyle.class, TextStyle.class, DateFormat.class)
                .because("a date of another year is shown with its year everywhere: call shared.time.DateWords, and add"
                        + " there a form that it has not")
                .check(SHARED);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are top level") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isTopLevelClass();
                    }
                })
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Common)")
                .because("such a name says nothing: name the class by what it is (docs/terms.md, Endings that mean"
                        + " something)")
                .check(SHARED);
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
    private static final Set<String> OF_THINGS = Set.of("FieldShape", "FieldSpec");

    @Test
    void f19_aRecordOfAPersonLeavesTheDataOutOfItsText() {
        assertThat(SHARED.stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> !OF_THINGS.contains(type.getSimpleName()))
                        .filter(type -> type.getFields().stream().anyMatch(ArrowsTest::holdsPersonalText))
                        // The compiler's own toString, which says everything, is final; a written one is not.
                        .filter(type ->
                                type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaClass::getName))
                .as("records with a person's data whose text shows it, in a log or a failure: override toString so"
                        + " that it leaves the data out; a record of a thing belongs in OF_THINGS")
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
        FileLengths.assertShort(300, Path.of("src/main/java/se/stegvis/shared"), Map.of());
    }

    @Test
    void aRoomIsTestedInItsOwnPackage() throws IOException {
        RoomTests.assertInOwnPackage(
                15,
                Path.of("src/main/java/se/stegvis/shared"),
                Path.of("src/test/java/se/stegvis/shared"),
                Map.of(
                        "sync",
                        "values of messages, whose codec shared.wire tests",
                        "term",
                        "a bundle, whose words shared.record.WordingTest reads"));
    }
}
