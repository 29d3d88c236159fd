package se.stegvis.shared.publication;

import java.util.Arrays;
import java.util.Optional;
import se.stegvis.shared.parser.ProcessReader;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.ProcessRef;

/** A definition together with the very text it was read from, which is what travels to tablets. */
public final class PublishedProcess {
    private final ProcessDefinition definition;
    private final byte[] json;

    /** The mark that some editors put before the text; in the midst of a message it would be no JSON. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private PublishedProcess(ProcessDefinition definition, byte[] json) {
        this.definition = definition;
        this.json = json;
    }

    /** The process in that text; empty when the text has errors, which {@link ProcessReader} reports. */
    public static Optional<PublishedProcess> of(byte[] utf8) {
        byte[] kept = withoutMark(utf8);
        return ProcessReader.read(kept).definition().map(definition -> new PublishedProcess(definition, kept));
    }

    private static byte[] withoutMark(byte[] utf8) {
        boolean marked = utf8.length >= MARK.length && Arrays.equals(utf8, 0, MARK.length, MARK, 0, MARK.length);
        return Arrays.copyOfRange(utf8, marked ? MARK.length : 0, utf8.length);
    }

    public ProcessDefinition definition() {
        return definition;
    }

    public ProcessRef ref() {
        return definition.ref();
    }

    /** UTF-8, as it was written, without a byte order mark. */
    public byte[] json() {
        return json.clone();
    }

    boolean sameTextAs(PublishedProcess other) {
        return Arrays.equals(json, other.json);
    }
}
