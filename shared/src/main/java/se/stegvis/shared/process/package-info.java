/**
 * Versioned process definitions, read from data: where a case is, what may happen next, who owns it, what is missing.
 * Uses need and consent; knows no record, only the facts in a {@link se.stegvis.shared.process.CaseFile}.
 */
package se.stegvis.shared.process;
