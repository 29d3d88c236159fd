/** Connections and statements: transactions with retry, ids and times in columns, checks of the database's settings. */
package se.stegvis.server.database;
