/** The pages on which an administrator sees to teams, the municipality and the readiness of the installation. */
package se.stegvis.server.web.organisation;
