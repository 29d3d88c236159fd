/** The tablets: when each was last heard of, and closing one that is lost. */
package se.stegvis.server.web.device;
