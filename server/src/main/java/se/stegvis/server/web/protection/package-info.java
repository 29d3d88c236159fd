/** Where a team lead asks for lowering the protection of a person whose case the lead does not see. */
package se.stegvis.server.web.protection;
