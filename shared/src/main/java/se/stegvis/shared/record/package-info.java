/** The care records: what every kind holds, what it must hold to be signed, and its wording. Reads documents; knows neither network nor store. */
package se.stegvis.shared.record;
