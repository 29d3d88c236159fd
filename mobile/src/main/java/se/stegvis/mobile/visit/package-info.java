/** The home visit (hembesök): its draft, its form and the review before signing. */
package se.stegvis.mobile.visit;
