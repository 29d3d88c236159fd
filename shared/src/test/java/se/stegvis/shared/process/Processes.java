package se.stegvis.shared.process;

import java.nio.charset.StandardCharsets;

/** The built-in definitions by key, and definitions written in a test with ' for ". */
final class Processes {
    private static final ProcessCatalogue BUILT_IN = ProcessCatalogue.builtIn();

    private Processes() {}

    static ProcessDefinition of(String key) {
        return BUILT_IN.find(new ProcessRef(key, 1)).orElseThrow().definition();
    }

    static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
