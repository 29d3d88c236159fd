/** The monthly review of what people have read: a sample of each reader, and what the reviewer found. */
package se.stegvis.server.web.readlog;
