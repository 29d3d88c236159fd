package se.stegvis.shared;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.TypeNames;

class TypeNamesTest {
    @Test
    void f3_aSimpleTypeNameIsUsedOnce() throws IOException {
        TypeNames.assertUsedOnce(300, Path.of("src"));
    }
}
