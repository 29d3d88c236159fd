/** Figures about the whole (ISU, individbaserad systematisk uppföljning) in which no person can be found. */
package se.stegvis.server.statistics;
