/** The invented municipality and the demonstration. Only with the environment {@code demo}; nothing uses it. */
package se.stegvis.server.demo;
