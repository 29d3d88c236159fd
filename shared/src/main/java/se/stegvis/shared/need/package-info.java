/** Need groups (behovsgrupper) of Instrument X / MIX. */
package se.stegvis.shared.need;
