/** Who is away, and who is reminded in their stead. */
package se.stegvis.server.web.absence;
