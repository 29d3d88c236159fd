/** When consent is in force. Uses person only. */
package se.stegvis.shared.consent;
