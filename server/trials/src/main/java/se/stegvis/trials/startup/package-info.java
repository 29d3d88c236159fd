/** Checks that every trial makes before it writes invented people. */
package se.stegvis.trials.startup;
