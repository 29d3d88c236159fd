/** Logging in by the identity provider of one's municipality (OpenID Connect). */
package se.stegvis.server.identity;
