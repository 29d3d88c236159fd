/** The launcher of the MariaDB that comes with the server: unpacking, starting, locking, dumping and ending it. */
package se.stegvis.server.embedded;
