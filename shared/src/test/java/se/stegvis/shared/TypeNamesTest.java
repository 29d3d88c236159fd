package se.stegvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A reader finds a type by its simple name alone, so a module uses that name once, in main and in tests. */
class TypeNamesTest {
    @Test
    void f3_aSimpleTypeNameIsUsedOnce() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPackages("se.stegvis.shared")) {
            if (isWritten(type)) {
                places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getName());
            }
        }
        assertThat(places).hasSizeGreaterThan(300);
        places.values().removeIf(types -> types.size() == 1);
        assertThat(places)
                .as(
                        "simple type names used twice in this module: rename one of each by its room's word, see docs/terms.md")
                .isEmpty();
    }

    /** Leaves out package-info and the classes that the compiler and annotation processors make. */
    private static boolean isWritten(JavaClass type) {
        String name = type.getSimpleName();
        return !type.isAnonymousClass() && !name.isEmpty() && !name.contains("$") && !name.equals("package-info");
    }
}
