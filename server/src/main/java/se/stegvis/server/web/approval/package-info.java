/** The page of what needs two persons: who asks, who approves, what became of it. */
package se.stegvis.server.web.approval;
