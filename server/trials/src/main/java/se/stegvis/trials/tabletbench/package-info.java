/** Measures the tablet: what it takes to fetch everything, to open, to read, to search and to save. */
package se.stegvis.trials.tabletbench;
