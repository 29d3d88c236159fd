/** The names of the records' kinds, fields and choices. */
package se.stegvis.shared.term;
