package se.stegvis.mobile.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.vault.Contents;
import se.stegvis.mobile.vault.SealedFiles;

/**
 * Each thing that tests put in the place of a real one is held to the same facts as the real one. CONTRIBUTING.md,
 * "Quick loops", lists the contracts.
 */
class ContractsTest {
    private static final JavaClasses TABLET = new ClassFileImporter().importPackages("se.stegvis.mobile");

    /** Whatever does the work of an interface, and the test that holds it to the contract. */
    private static final Map<Class<?>, Class<? extends JournalContract>> JOURNALS =
            Map.of(SealedJournal.class, SealedJournalContractTest.class, MemoryJournal.class, MemoryJournalTest.class);

    private static final Map<Class<?>, Class<? extends ContentsContract>> CONTENTS =
            Map.of(SealedFiles.class, SealedFilesContractTest.class, MemoryContents.class, MemoryContentsTest.class);

    /** Fails on purpose at each call, so it keeps no contract. */
    private static final Set<String> REFUSING = Set.of("RefusingDisk");

    private static Set<String> doing(Class<?> work) {
        DescribedPredicate<JavaClass> concrete = DescribedPredicate.describe(
                "are concrete", type -> !type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.isInterface());
        return TABLET.that(concrete).stream()
                .filter(type -> type.isAssignableTo(work))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Set<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }

    @Test
    void eachJournalAndEachContentsIsHeldToItsContract() {
        assertThat(doing(Journal.class))
                .as("classes that do the work of Journal: give a new one a test that extends JournalContract, and a"
                        + " place in this table")
                .isEqualTo(names(JOURNALS.keySet()));
        assertThat(doing(Contents.class))
                .as("classes that do the work of Contents: give a new one a test that extends ContentsContract, and a"
                        + " place in this table")
                .isEqualTo(names(CONTENTS.keySet()));
    }

    @Test
    void eachDiskOfTheTestsIsHeldToTheDisksContract() throws IOException {
        Set<String> disks = doing(FilePathWrapper.class);
        disks.removeAll(REFUSING);
        assertThat(disks)
                .as("disks of tests: give a new one a scheme in DiskContractTest")
                .isEqualTo(Set.of("RecordingDisk", "SimulatedDisk"));
        assertThat(DiskContractTest.schemes())
                .as("the machine's own disk, and each disk of the tests")
                .hasSize(disks.size() + 1)
                .contains("");
    }

    @Test
    void theContractsAreListedForWhoWritesATest() throws IOException {
        String page = Files.readString(Path.of("../CONTRIBUTING.md"));
        for (String named : List.of(
                "JournalContract",
                "SealedJournalContractTest",
                "MemoryJournalTest",
                "ContentsContract",
                "SealedFilesContractTest",
                "MemoryContentsTest",
                "DiskContractTest")) {
            assertThat(page.contains("`" + named + "`"))
                    .as("CONTRIBUTING.md names the contract test %s: add it to the table of contracts", named)
                    .isTrue();
        }
    }
}
