/** Consent (samtycke): asked for in plain words, given, refused, or withdrawn. */
package se.stegvis.mobile.consent;
