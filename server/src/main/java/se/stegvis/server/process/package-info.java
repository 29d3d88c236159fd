/** The processes that a municipality follows: those of the program and those it has published itself. */
package se.stegvis.server.process;
