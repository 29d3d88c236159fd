/**
 * Swedish time: the zone whose days count, and dates as people here write them. Pure; the moment and the day are always
 * arguments. {@link se.stegvis.shared.time.DateReader} reads a date, {@link se.stegvis.shared.time.DateReading} is what came
 * of it.
 */
package se.stegvis.shared.time;
