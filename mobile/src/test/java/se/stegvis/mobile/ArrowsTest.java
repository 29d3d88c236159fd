package se.stegvis.mobile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.text.DateFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the tablet and the doors between them. */
class ArrowsTest {
    private static final JavaClasses MOBILE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stegvis.mobile");

    private static final List<String> SCREENS = List.of(
            "today",
            "client",
            "visit",
            "consent",
            "plan",
            "conflict",
            "outbox",
            "guide",
            "paper",
            "worktraining",
            "dialogue",
            "ability",
            "rating",
            "request",
            "obstacle",
            "need",
            "process",
            "assignment");

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

    /** What a person copies out of a field the field itself puts there; the gate empties it. */
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
                .check(MOBILE);
    }

    @Test
    void b6_whatIsTextIsAskedOfTheRoomOfText() {
        for (String method : List.of("isBlank", "strip", "stripLeading", "stripTrailing", "trim")) {
            noClasses()
                    .should()
                    .callMethod(String.class, method)
                    .because("String." + method + " takes a fixed space or a Hangul filler for text: call PlainText of"
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

    @TestFactory
    Stream<DynamicTest> aScreenUsesNoOtherScreenAndNeverSync() {
        return SCREENS.stream()
                .map(screen -> DynamicTest.dynamicTest(screen, () -> noClasses()
                        .that()
                        .resideInAPackage(room(screen))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Stream.concat(
                                        SCREENS.stream().filter(other -> !other.equals(screen)),
                                        Stream.of("sync", "start", "fieldday", "bench"))
                                .map(ArrowsTest::room)
                                .toArray(String[]::new))
                        .check(MOBILE)));
    }

    @Test
    void theKitKnowsNoScreenAndNoSync() {
        noClasses()
                .that()
                .resideInAPackage(room("widget"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(SCREENS.stream(), Stream.of("form", "sync", "start", "fieldday", "bench"))
                                .map(ArrowsTest::room)
                                .toArray(String[]::new))
                .check(MOBILE);
    }

    /** What is said outside the app is planned from the list of cases; only start puts it to work. */
    @Test
    void noticesStandBesideTheScreens() {
        noClasses()
                .that()
                .resideInAPackage(room("notice"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(SCREENS.stream(), Stream.of("form", "sync", "start", "fieldday", "bench"))
                                .map(ArrowsTest::room)
                                .toArray(String[]::new))
                .check(MOBILE);
        noClasses()
                .that()
                .resideOutsideOfPackages(room("notice"), room("start"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("notice"))
                .check(MOBILE);
    }

    @Test
    void nobodyUsesStart() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("start"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("start"))
                .check(MOBILE);
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
                .check(MOBILE);
    }

    @Test
    void theVaultJournalAndDeviceKnowNothingAboveThem() {
        noClasses()
                .that()
                .resideInAnyPackage(room("vault"), room("journal"), room("draft"), room("device"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("sync"), room("widget"), room("start"), room("fieldday"), room("bench"))
                .check(MOBILE);
    }

    /** The vault seals bytes and keeps keys; it can be read and audited alone. */
    @Test
    void theVaultKnowsNoRecordAndTheJournalNoDraft() {
        noClasses()
                .that()
                .resideInAPackage(room("vault"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("journal"), room("draft"), "se.stegvis.shared.record..")
                .check(MOBILE);
        noClasses()
                .that()
                .resideInAPackage(room("journal"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("draft"))
                .check(MOBILE);
    }

    /** Android has no java.desktop; a class of it would only be missed on the tablet. An Android build leaves the room pdf out. */
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
                .check(MOBILE);
    }

    /** The library needs java.desktop; where there is none, another maker takes the place of the whole room. */
    @Test
    void onlyPdfTouchesThePdfLibraryAndNobodyUsesPdf() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..", room("pdf"))
                .check(MOBILE);
        noClasses()
                .that()
                .resideInAPackage(room("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        room("vault"),
                        room("journal"),
                        room("draft"),
                        room("sync"),
                        room("widget"),
                        room("start"))
                .check(MOBILE);
    }

    @Test
    void onlyStartReadsAClock() {
        DescribedPredicate<JavaCall<?>> readsAClock = DescribedPredicate.describe(
                "reads the clock of the machine",
                call -> CLOCKS.contains(call.getTarget().getFullName()));
        classes()
                .that()
                .resideOutsideOfPackages(room("start"), room("fieldday"), room("bench"))
                .should(ArchConditions.not(ArchConditions.callMethodWhere(readsAClock.forSubtype())))
                .check(MOBILE);
    }

    @Test
    void thereIsNoCycleBetweenRooms() {
        slices().matching("se.stegvis.mobile.(*)..").should().beFreeOfCycles().check(MOBILE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("start"), room("fieldday"), room("bench"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MOBILE);
    }

    /** A date says its year when that is another than today's: {@code shared.time.DateWords} knows how, and nobody else. */
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
                .check(MOBILE);
    }
}
