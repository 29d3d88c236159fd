/** Starts the server and wires what the others take as arguments. Nothing else uses it. */
package se.stegvis.server.start;
