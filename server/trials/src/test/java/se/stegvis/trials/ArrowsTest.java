package se.stegvis.trials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.FileLengths;
import se.stegvis.shared.architecture.Rooms;

/** The rooms of the trials: those beside the server know no tablet, and those of the tablet know no server. */
class ArrowsTest {
    private static final JavaClasses TRIALS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.stegvis.trials");
    private static final String[] TABLET = {"se.stegvis.trials.fieldday", "se.stegvis.trials.tabletbench"};

    @Test
    void everyClassIsInARoomAndUsesOnlyWhatItsRowNames() throws IOException {
        Rooms.rule("trials").check(TRIALS);
    }

    @Test
    void f5_aPackageWithoutARowIsFoundAndTheTextSaysWhatToDo() throws IOException {
        JavaClasses without = new ClassFileImporter().importPackages("se.stegvis.trials.endtoend");

        assertThat(Rooms.rule("trials").evaluate(without).getFailureReport().toString())
                .contains("se.stegvis.trials.endtoend.Device", "ARCHITECTURE.md", "give a new package a row");
    }

    @Test
    void roomsGoInNoCircle() {
        slices().matching("se.stegvis.trials.(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "two rooms that need each other cannot be read, tested or moved alone: move what both use into a"
                                + " third one below them")
                .check(TRIALS);
    }

    /** They run in processes with different class paths: the server's, and the tablet's. */
    @Test
    void eachProcessUsesItsOwnSideOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(TABLET)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.stegvis.server..", "io.micronaut..")
                .because("the field day and the tablet's benchmark run with the tablet's class path alone")
                .check(TRIALS);
        noClasses()
                .that()
                .resideOutsideOfPackages(TABLET)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.stegvis.mobile..", "javafx..")
                .because("demonstration, benchmarks and cluster run with the server's class path alone")
                .check(TRIALS);
    }

    @Test
    void aMainFileIsShort() throws IOException {
        FileLengths.assertShort(60, Path.of("src/main/java/se/stegvis/trials"), Map.of());
    }
}
