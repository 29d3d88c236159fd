package se.stegvis.mobile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DateFormat;
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

/** The rooms of the tablet, and what only one of them may touch. */
class ArrowsTest {
    private static final JavaClasses MOBILE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stegvis.mobile");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDate.now(java.time.ZoneId)",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.ZonedDateTime.now(java.time.ZoneId)",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)",
            "java.lang.System.currentTimeMillis()");

    private static String room(String name) {
        return "se.stegvis.mobile." + name + "..";
    }

    /** A field itself puts its text into the clipboard; the lock screen's controller empties it. */
    @Test
    void onlyTheGateTouchesTheClipboard() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.stegvis.mobile.start.LockScreenController")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.scene.input.Clipboard")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.awt.datatransfer..")
                .because(
                        "a text in the clipboard outlives the lock: let the field copy it itself, and LockScreenController"
                                + " empty it")
                .check(MOBILE);
    }

    @Test
    void b6_whatIsTextIsAskedOfTheRoomOfText() {
        for (String method : List.of("isBlank", "strip", "stripLeading", "stripTrailing", "trim")) {
            noClasses()
                    .should()
                    .callMethod(String.class, method)
                    .because(
                            "String." + method + " takes a fixed space or a Hangul filler for text: call VisibleText of"
                                    + " shared.text instead (isVisible, written, trimmed)")
                    .check(MOBILE);
        }
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.Collator")
                .because("lists are in Swedish order whatever language is shown: sort by SwedishOrder of shared.text")
                .check(MOBILE);
    }

    @Test
    void b22_ourTextsAndTheTextsOfPeopleArePutTogetherInOnePlace() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.MessageFormat")
                .because("a name in Arabic would turn the date after it: call MessageFormatter of shared.text instead")
                .check(MOBILE);
    }

    @Test
    void everyClassIsInARoomAndUsesOnlyWhatItsRowNames() throws IOException {
        Rooms.rule("mobile").check(MOBILE);
    }

    @Test
    void f5_aPackageWithoutARowIsFoundAndTheTextSaysWhatToDo() throws IOException {
        JavaClasses without = new ClassFileImporter().importPackages("se.stegvis.mobile.repository");

        assertThat(Rooms.rule("mobile").evaluate(without).getFailureReport().toString())
                .contains("se.stegvis.mobile.repository.RepositoryTest", "ARCHITECTURE.md", "give a new package a row");
    }

    @Test
    void whatIsStoredOrSentWorksWithoutAWindow() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        room("vault"), room("journal"), room("draft"), room("sync"), room("device"), room("fieldday"))
                .and()
                // The platform's own camera hands over a picture of JavaFX, whether it is looked at or not.
                .doNotHaveFullyQualifiedName("se.stegvis.mobile.device.Camera")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .because("a note is stored and sent with the window closed: answer a value that the screen shows")
                .check(MOBILE);
    }

    /** The vault seals bytes and keeps keys; it can be read and audited alone. */
    @Test
    void theVaultKnowsNoRecord() {
        noClasses()
                .that()
                .resideInAPackage(room("vault"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.stegvis.shared.record..")
                .because(
                        "the vault can be audited alone: put what knows records into journal, and give the vault bytes")
                .check(MOBILE);
    }

    /**
     * Android has no java.desktop; a class of it would only be missed on the tablet. An Android build leaves the room
     * pdf out.
     */
    @Test
    void nothingOfJavaDesktopIsUsedButWhereTheFileIsMade() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.awt..",
                        "javax.swing..",
                        "javax.imageio..",
                        "java.beans..",
                        "javax.print..",
                        "javafx.embed.swing..")
                .because(
                        "Android has no java.desktop: use JavaFX or shared.picture, or put the class into the room pdf,"
                                + " which an Android build leaves out")
                .check(MOBILE);
    }

    /** So that the platform services stay exchangeable: see the decision record on their licence. */
    @Test
    void onlyDeviceTouchesAttach() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("device"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.gluonhq..")
                .because(
                        "the platform services stay exchangeable (docs/decisions/0003): give mobile.device an interface of"
                                + " what you need")
                .check(MOBILE);
    }

    /** The library needs java.desktop; where there is none, another maker takes the place of the whole room. */
    @Test
    void onlyPdfTouchesThePdfLibraryAndItKnowsNoWindow() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..")
                .because("another maker of files can take the place of the room pdf: ask for the file through its"
                        + " interface")
                .check(MOBILE);
        noClasses()
                .that()
                .resideInAPackage(room("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("a file is made without a window: give the room pdf the text, and show the outcome in paper")
                .check(MOBILE);
    }

    @Test
    void onlyStartReadsAClock() {
        DescribedPredicate<JavaCall<?>> readsAClock = DescribedPredicate.describe(
                "reads the clock of the machine",
                call -> CLOCKS.contains(call.getTarget().getFullName()));
        classes()
                .that()
                .resideOutsideOfPackage(room("start"))
                .should(ArchConditions.not(ArchConditions.callMethodWhere(readsAClock.forSubtype())))
                .because(
                        "what reads the machine's clock cannot be tested or repeated: take a Clock, or the day and instant as"
                                + " arguments")
                .check(MOBILE);
    }

    @Test
    void thereIsNoCycleBetweenRooms() {
        slices().matching("se.stegvis.mobile.(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "two rooms that need each other cannot be read, tested or moved alone: move what both use into a"
                                + " third one below them")
                .check(MOBILE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("start"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because(
                        "nobody reads the output of a tablet: show it on the screen, or log it without anything personal")
                .check(MOBILE);
    }

    @Test
    void b2_everyDateIsTypedInTheOneDateField() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("widget"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.scene.control.DatePicker")
                .because("DateField alone reads what Swedes write and keeps what it cannot read; use it instead")
                .check(MOBILE);
    }

    /**
     * A date says its year when that is another than today's: {@code shared.time.DateWords} knows how, and nobody else.
     */
    @Test
    void b3_datesAreWrittenInOnePlace() {
        noClasses()
                .should()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class, Locale.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(DateTimeFormatterBuilder.class, FormatStyle.class, TextStyle.class, DateFormat.class)
                .because("a date of another year is shown with its year everywhere: call shared.time.DateWords")
                .check(MOBILE);
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
    private static final Set<String> OF_THINGS = Set.of("CurveLine", "LoginRefused", "SaveState");

    @Test
    void f19_aRecordOfAPersonLeavesTheDataOutOfItsText() {
        assertThat(MOBILE.stream()
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

    private static final int COLLABORATORS = 7;

    @Test
    void f7_aClassHasAtMostSevenCollaborators() {
        assertThat(MOBILE.stream()
                        .filter(type -> !type.isRecord() && !type.isEnum())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(one -> one.getRawParameterTypes().size() > COLLABORATORS)
                        .map(one -> one.getOwner().getName() + " has "
                                + one.getRawParameterTypes().size()))
                .as(
                        "classes with more than %d collaborators: divide each by what it does, each part with its own"
                                + " name and sentence; data is a record and does not count",
                        COLLABORATORS)
                .isEmpty();
    }

    @Test
    void aMainFileIsShort() throws IOException {
        FileLengths.assertShort(
                400,
                Path.of("src/main/java/se/stegvis/mobile"),
                Map.of("journal/SealedJournal.java", "the methods of Journal, a line for each"));
    }

    @Test
    void aRoomIsTestedInItsOwnPackage() throws IOException {
        RoomTests.assertInOwnPackage(
                25, Path.of("src/main/java/se/stegvis/mobile"), Path.of("src/test/java/se/stegvis/mobile"), Map.of());
    }
}
