/**
 * The conditions of a process: each guard says of a {@link se.stegvis.shared.guard.CaseFile} whether it holds, and in
 * words what is missing. Knows no record, only the facts in the case file.
 */
package se.stegvis.shared.guard;
