/** Who saw or changed what. Any package may write here; nothing is ever changed or removed. */
package se.stegvis.server.audit;
