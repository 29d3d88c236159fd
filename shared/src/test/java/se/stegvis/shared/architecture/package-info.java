/**
 * Checks that every module makes of its own sources and classes: rooms, names of types, names of fields. The other
 * modules use them from this module's test archive.
 */
package se.stegvis.shared.architecture;
