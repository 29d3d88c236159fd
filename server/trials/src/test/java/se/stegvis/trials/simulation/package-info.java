/** Tablets and servers played together from a seed, in one process, with all that can go wrong between them. */
package se.stegvis.trials.simulation;
