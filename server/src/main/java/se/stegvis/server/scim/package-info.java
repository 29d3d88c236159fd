/** Staff as the directory of a municipality provisions it: SCIM 2.0 (RFC 7643 and 7644). */
package se.stegvis.server.scim;
