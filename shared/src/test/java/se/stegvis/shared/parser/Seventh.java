package se.stegvis.shared.parser;

import java.nio.charset.StandardCharsets;
import se.stegvis.shared.Text;
import se.stegvis.shared.process.ProcessDefinition;

/** An invented process that the program does not know: a data file and nothing else. */
public final class Seventh {
    private Seventh() {}

    public static byte[] json() {
        return Text.page("examples/odlingen.json").getBytes(StandardCharsets.UTF_8);
    }

    /** The same with one text put in the place of another. */
    public static byte[] with(String old, String now) {
        String text = new String(json(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("the file does not contain " + old);
        }
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    public static ProcessDefinition definition() {
        return ProcessReader.read(json()).definition().orElseThrow();
    }
}
