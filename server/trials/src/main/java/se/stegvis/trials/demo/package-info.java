/** The demonstration: a field day against a real server, and the days after it. Nothing else uses it. */
package se.stegvis.trials.demo;
