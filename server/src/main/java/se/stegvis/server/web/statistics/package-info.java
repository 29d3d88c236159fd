/** The figures about the whole (ISU), with what each counts, and as a file. */
package se.stegvis.server.web.statistics;
