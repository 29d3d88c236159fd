/** When a follow-up date calls for attention, from whom, and why. Pure: days come in as arguments, the same on tablet and server. */
package se.stegvis.shared.reminder;
