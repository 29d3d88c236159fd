/** Who is asking, and what they may do: the one place that decides. */
package se.stegvis.server.access;
