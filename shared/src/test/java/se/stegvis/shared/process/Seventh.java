package se.stegvis.shared.process;

import java.nio.charset.StandardCharsets;
import se.stegvis.shared.Text;

/** An invented process that the program does not know: a data file and nothing else. */
final class Seventh {
    private Seventh() {}

    static byte[] json() {
        return Text.page("examples/odlingen.json").getBytes(StandardCharsets.UTF_8);
    }

    /** The same with one text put in the place of another. */
    static byte[] with(String old, String now) {
        String text = new String(json(), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("the file does not contain " + old);
        }
        return text.replace(old, now).getBytes(StandardCharsets.UTF_8);
    }

    static ProcessDefinition definition() {
        return ProcessReader.read(json()).definition().orElseThrow();
    }
}
