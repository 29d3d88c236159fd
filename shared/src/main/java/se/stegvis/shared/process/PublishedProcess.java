package se.stegvis.shared.process;

import java.util.Arrays;
import java.util.Optional;

/** A definition together with the very text it was read from, which is what travels to tablets. */
public final class PublishedProcess {
    private final ProcessDefinition definition;
    private final byte[] json;

    private PublishedProcess(ProcessDefinition definition, byte[] json) {
        this.definition = definition;
        this.json = json;
    }

    /** The process in that text; empty when the text has errors, which {@link ProcessReader} tells. */
    public static Optional<PublishedProcess> of(byte[] utf8) {
        byte[] kept = utf8.clone();
        return ProcessReader.read(kept).definition().map(definition -> new PublishedProcess(definition, kept));
    }

    public ProcessDefinition definition() {
        return definition;
    }

    public ProcessRef ref() {
        return definition.ref();
    }

    /** UTF-8, as it was written. */
    public byte[] json() {
        return json.clone();
    }

    boolean sameTextAs(PublishedProcess other) {
        return Arrays.equals(json, other.json);
    }
}
