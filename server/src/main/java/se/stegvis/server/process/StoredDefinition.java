package se.stegvis.server.process;

import se.stegvis.shared.process.ProcessRef;

/**
 * A definition as it is stored.
 *
 * @param number its place in the order of publication of its municipality, from 1
 * @param json the text, UTF-8; not to be changed
 */
public record StoredDefinition(int number, ProcessRef ref, byte[] json) {}
