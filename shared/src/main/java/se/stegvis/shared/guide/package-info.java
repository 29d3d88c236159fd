/** From the records of a case to what a process asks about, and to the guide; the same on tablet and server. */
package se.stegvis.shared.guide;
