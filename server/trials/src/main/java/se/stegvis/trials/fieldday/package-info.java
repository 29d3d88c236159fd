/**
 * A field day for the demonstration: real tablets without a window, which record, clash and come back. Uses store and sync
 * as the screens' application does; no JavaFX.
 */
package se.stegvis.trials.fieldday;
