/** Contacts that are no home visit, references to decisions, and sick periods. */
package se.stegvis.mobile.contact;
