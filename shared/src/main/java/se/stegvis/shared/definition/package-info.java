/**
 * The parts that every process definition is written with: its keys, limits, roles and texts in both languages, the vocabulary
 * that its guards may name, and the error of a definition with its place and the nearest name.
 */
package se.stegvis.shared.definition;
