package se.stegvis.shared.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The processes that a municipality has chosen not to use. It is published as a definition is, under a key that no process
 * can have and a version that each choice raises: the newest counts. A program that does not know it keeps it unread.
 *
 * @param notUsed keys of processes that are offered to nobody; cases that follow one keep it
 */
public record ProcessChoice(Set<String> notUsed) {
    public static final String KEY = "*";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_USED = "notUsed";

    public ProcessChoice {
        notUsed = Set.copyOf(notUsed);
    }

    /** Every process is used. */
    public static ProcessChoice all() {
        return new ProcessChoice(Set.of());
    }

    /** The choice in that text; empty when a later version wrote what this one cannot read. */
    public static Optional<ProcessChoice> of(byte[] utf8) {
        try {
            JsonNode keys = JSON.readTree(utf8).path(NOT_USED);
            Set<String> notUsed = new TreeSet<>();
            keys.forEach(key -> notUsed.add(key.asText()));
            return keys.isArray() ? Optional.of(new ProcessChoice(notUsed)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The newest of those texts; every process is used when there is none. */
    public static ProcessChoice newest(Collection<byte[]> inOrder) {
        return inOrder.stream()
                .flatMap(text -> of(text).stream())
                .reduce((one, later) -> later)
                .orElse(all());
    }

    /** {@code {"notUsed":["b","c"]}} in UTF-8, the keys in their order. */
    public byte[] json() {
        ObjectNode body = JSON.createObjectNode();
        new TreeSet<>(notUsed).forEach(body.putArray(NOT_USED)::add);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a list of keys could not be written", impossible);
        }
    }
}
