package se.stegvis.server.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Why a start did not get into its database, in a sentence that names the settings. Other faults have none. */
public final class ConnectionRefusal {
    private static final String NOT_ALLOWED = "28000";
    private static final String NO_CONNECTION = "08";
    private static final int WRONG_PASSWORD = 1045;
    private static final int NO_RIGHT = 1044;
    private static final int NO_DATABASE = 1049;

    private ConnectionRefusal() {}

    /** Of the innermost refusal among the causes. */
    public static Optional<String> of(Throwable failed) {
        Optional<String> found = Optional.empty();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                Optional<String> told = sentence(refused);
                found = told.isPresent() ? told : found;
            }
        }
        return found;
    }

    private static Optional<String> sentence(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        int code = refused.getErrorCode();
        if (code == WRONG_PASSWORD || state.equals(NOT_ALLOWED)) {
            return Optional.of("the database does not take DATASOURCES_DEFAULT_USERNAME with"
                    + " DATASOURCES_DEFAULT_PASSWORD (or its _FILE)" + number(state, code) + "; correct them, or the"
                    + " account in the database");
        }
        if (code == NO_DATABASE || code == NO_RIGHT) {
            return Optional.of("the database that DATASOURCES_DEFAULT_URL names behind the host is not there for this"
                    + " account" + number(state, code) + "; make it and GRANT ALL ON it (docs/operations.md)");
        }
        return state.startsWith(NO_CONNECTION)
                ? Optional.of("the database at DATASOURCES_DEFAULT_URL cannot be reached" + number(state, code)
                        + "; see that it runs, that host and port are right and, with sslMode, that its certificate is"
                        + " trusted and for that host")
                : Optional.empty();
    }

    private static String number(String state, int code) {
        return String.format(Locale.ROOT, " (%s/%d)", state, code);
    }
}
