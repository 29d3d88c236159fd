/**
 * Merging of changes made unseen by each other. Pure and table-driven: docs/merge-rules.md. The server decides; the
 * tablet runs the same code.
 */
package se.stegvis.shared.merge;
