/** Acts that open data and need two persons: one asks, another one approves. */
package se.stegvis.server.approval;
