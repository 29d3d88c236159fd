/** The one JSON codec, used by tablet and server alike. */
package se.stegvis.shared.wire;
