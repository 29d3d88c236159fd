package se.stegvis.server.process;

import io.micronaut.data.annotation.MappedEntity;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.publication.ProcessChoice;

/**
 * A definition as it is stored.
 *
 * @param number its place in the order of publication of its municipality, from 1
 * @param json the text, UTF-8; not to be changed
 */
@MappedEntity
public record StoredDefinition(int number, String processKey, int version, byte[] json) {
    public ProcessRef ref() {
        return new ProcessRef(processKey, version);
    }

    /** It is no process, but which ones are used. */
    boolean isChoice() {
        return processKey.equals(ProcessChoice.KEY);
    }
}
