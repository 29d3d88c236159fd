package se.stegvis.server.problem;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Fails in every way, for tests only. Its messages hold what must not come out. */
@Controller("/api/v1/faulty")
@Requires(property = "test.faulty")
@Secured(SecurityRule.IS_ANONYMOUS)
class FaultyController {
    static final String SECRET = "19900602-2397 Kalle Hemlig";

    @Get("/unexpected/{id}")
    String unexpected(String id) {
        throw new IllegalStateException(SECRET + id, new SQLException(SECRET, "23000", 1062));
    }

    @Get("/away")
    String away() throws SQLException {
        throw new SQLTransientConnectionException(SECRET);
    }

    @Get("/broken")
    String broken() throws SQLException {
        throw new SQLException("Connection is closed");
    }

    @Get("/refused/{code}")
    String refused(int code) throws SQLException {
        throw new SQLException(SECRET, "HY000", code);
    }

    @Get("/forbidden")
    @Secured("NOBODY")
    String forbidden() {
        return SECRET;
    }
}
