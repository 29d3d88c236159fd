/** Fields and records in words, for reading a record and for the two sides of a conflict. */
package se.stegvis.shared.wording;
