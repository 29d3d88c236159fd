/**
 * Process definitions from JSON: every error of a file at once, each with line and column; unknown names are answered
 * with the nearest known one.
 */
package se.stegvis.shared.parser;
