/** The database: the MariaDB that comes with the server, and its wiring when no other database is configured. */
package se.stegvis.server.database;
