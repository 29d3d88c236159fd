/** Two invented municipalities with their people and clients; only in the environment {@code demo}. Nothing uses it. */
package se.stegvis.server.demo;
