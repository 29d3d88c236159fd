/** Three servers over a Galera cluster on one machine: to try it, and to see what survives when nodes die under load. */
package se.stegvis.trials.cluster;
