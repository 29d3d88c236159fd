/** Texts that a client hears or reads, in the client's language; versioned data that a translator can check. */
package se.stegvis.shared.translation;
