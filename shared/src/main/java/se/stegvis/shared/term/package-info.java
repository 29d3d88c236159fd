/** What the records' kinds, fields and choices are called. */
package se.stegvis.shared.term;
