/** Measures; started by {@code ./stegvis bench}. Nothing else uses it. */
package se.stegvis.trials.bench;
