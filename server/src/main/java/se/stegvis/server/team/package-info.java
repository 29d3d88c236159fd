/** Who works in a municipality, in which teams, on which devices, and who holds which case. */
package se.stegvis.server.team;
