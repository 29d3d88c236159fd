/** Fixtures that tests of several packages share: a settable clock, a server with people in it. */
package se.stegvis.server.support;
