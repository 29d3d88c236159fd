/** The processes that are published, of the program and of the municipality, and which of them are in use. */
package se.stegvis.shared.publication;
