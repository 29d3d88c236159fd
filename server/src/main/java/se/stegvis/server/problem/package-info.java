/** Problem documents (RFC 9457) with texts for people. Any package may use it. */
package se.stegvis.server.problem;
