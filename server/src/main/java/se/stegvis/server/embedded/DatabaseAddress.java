package se.stegvis.server.embedded;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import se.stegvis.server.database.Statements;

/**
 * Where a database answers and who asks.
 *
 * @param host     name or address
 * @param port     TCP
 * @param name     of the schema
 * @param user     of the database
 * @param password not to be logged
 * @param tls whether the connection is encrypted
 */
public record DatabaseAddress(String host, int port, String name, String user, String password, DatabaseTls tls) {
    private static final int USUAL_PORT = 3306;

    /** On this machine, without encryption. */
    public DatabaseAddress(String host, int port, String name, String user, String password) {
        this(host, port, name, user, password, DatabaseTls.NONE);
    }

    /**
     * @param url {@code jdbc:mariadb://host:port/name}; of the settings after a question mark those of TLS count
     * @throws IllegalArgumentException for any other shape
     */
    static DatabaseAddress of(String url, String user, String password) {
        String plain = url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
        URI address = plain.matches("mariadb://[^,/]+/\\w+") ? URI.create(plain) : null;
        if (address == null || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the database's address is not of the form jdbc:mariadb://HOST:PORT/NAME with one host");
        }
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return new DatabaseAddress(
                address.getHost(), port, address.getPath().substring(1), user, password, DatabaseTls.of(url));
    }

    /** A connection that the caller closes. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    String url() {
        return "jdbc:mariadb://" + host + ":" + port + "/" + name + tls.query();
    }

    /** Work on a connection of its own; {@link Statements#on} says what is thrown. */
    public <R> R ask(Function<Statements, R> work) {
        return Statements.on(this::connection, work);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name + " on " + host + ":" + port;
    }
}
