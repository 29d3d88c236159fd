/** Figures of the running installation for Prometheus, without a name or a case in any of them. */
package se.stegvis.server.meter;
