package se.stegvis.shared.publication;

import java.nio.charset.StandardCharsets;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;

/** The built-in definitions by key, and definitions written in a test with ' for ". */
public final class Processes {
    private static final ProcessRegistry BUILT_IN = ProcessRegistry.builtIn();

    private Processes() {}

    public static ProcessDefinition of(String key) {
        return BUILT_IN.find(new ProcessRef(key, 1)).orElseThrow().definition();
    }

    public static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
