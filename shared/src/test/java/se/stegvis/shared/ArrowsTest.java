package se.stegvis.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
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
import org.junit.jupiter.api.Test;

class ArrowsTest {
    private static final JavaClasses SHARED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stegvis.shared");

    @Test
    void packagesUseOnlyWhatTheArrowsAllow() {
        ArchRule arrows = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("se.stegvis.shared.text..")
                .layer("person")
                .definedBy("se.stegvis.shared.person..")
                .layer("picture")
                .definedBy("se.stegvis.shared.picture..")
                .layer("time")
                .definedBy("se.stegvis.shared.time..")
                .layer("term")
                .definedBy("se.stegvis.shared.term..")
                .layer("process")
                .definedBy("se.stegvis.shared.process..")
                .layer("need")
                .definedBy("se.stegvis.shared.need..")
                .layer("consent")
                .definedBy("se.stegvis.shared.consent..")
                .layer("record")
                .definedBy("se.stegvis.shared.record..")
                .layer("sync")
                .definedBy("se.stegvis.shared.sync..")
                .layer("wire")
                .definedBy("se.stegvis.shared.wire..")
                .layer("merge")
                .definedBy("se.stegvis.shared.merge..")
                .layer("wording")
                .definedBy("se.stegvis.shared.wording..")
                .optionalLayer("reminder")
                .definedBy("se.stegvis.shared.reminder..")
                .layer("guide")
                .definedBy("se.stegvis.shared.guide..")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("person")
                .mayOnlyAccessLayers("text")
                .whereLayer("picture")
                .mayNotAccessAnyLayer()
                .whereLayer("time")
                .mayOnlyAccessLayers("text")
                .whereLayer("term")
                .mayNotAccessAnyLayer()
                // Guards ask about need groups and consents in force.
                .whereLayer("process")
                .mayOnlyAccessLayers("text", "time", "term", "need", "consent")
                .whereLayer("need")
                .mayOnlyAccessLayers("text")
                .whereLayer("consent")
                .mayOnlyAccessLayers("person")
                .whereLayer("record")
                .mayOnlyAccessLayers("text", "term", "process", "need", "consent", "person", "time")
                .whereLayer("sync")
                .mayOnlyAccessLayers("record")
                .whereLayer("wire")
                .mayOnlyAccessLayers("sync", "record")
                .whereLayer("merge")
                .mayOnlyAccessLayers("record", "sync", "text", "time")
                .whereLayer("wording")
                .mayOnlyAccessLayers("merge", "record", "text", "time")
                .whereLayer("reminder")
                .mayOnlyAccessLayers("record", "process", "consent", "time")
                // From records to what a process asks about, follow-up dates included.
                .whereLayer("guide")
                .mayOnlyAccessLayers("reminder", "record", "process", "need", "consent", "time");
        arrows.check(SHARED);
    }

    @Test
    void everyPackageHasAPlaceAmongTheArrows() {
        classes()
                .should()
                .resideInAnyPackage(
                        "..shared.text",
                        "..shared.person",
                        "..shared.picture",
                        "..shared.time",
                        "..shared.term",
                        "..shared.process",
                        "..shared.need",
                        "..shared.consent",
                        "..shared.record",
                        "..shared.sync",
                        "..shared.wire",
                        "..shared.merge",
                        "..shared.wording",
                        "..shared.reminder",
                        "..shared.guide")
                .check(SHARED);
    }

    @Test
    void packagesGoInNoCircle() {
        slices().matching("se.stegvis.shared.(*)..").should().beFreeOfCycles().check(SHARED);
    }

    @Test
    void onlyTheJdkJacksonIcuAndPersonnummerAreUsed() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.stegvis.shared..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.ibm.icu..",
                        "dev.personnummer..")
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
                    .because("String." + method + " takes a fixed space or a Hangul filler for text: call PlainText of"
                            + " shared.text instead (isVisible, written, trimmed)")
                    .check(SHARED);
        }
    }

    @Test
    void nothingReadsOrWritesFilesSocketsOrTheConsole() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
                .check(SHARED);
        noClasses().should().accessField(System.class, "out").check(SHARED);
        noClasses().should().accessField(System.class, "err").check(SHARED);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(SHARED);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileInputStream")
                .check(SHARED);
    }

    @Test
    void timeIsAnArgument() {
        for (Class<?> clock : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(clock, "now").check(SHARED);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(SHARED);
        noClasses().should().callMethod(System.class, "nanoTime").check(SHARED);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(SHARED);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(SHARED);
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
                .check(SHARED);
    }
}
