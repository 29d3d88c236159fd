package se.stegvis.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.DatabaseStartException;

/** How the programs of this room speak with the person at the terminal. */
final class Terminal {
    private static final Logger LOG = LoggerFactory.getLogger("se.stegvis.server.backup");
    private static final int WRONG_USE = 2;

    private Terminal() {}

    /** A program. */
    interface Program {
        void run() throws IOException, SQLException;
    }

    /** Ends the process: 0, 2 when it was asked wrongly, 1 when it did not come about. */
    static void run(Program program) {
        int code = 0;
        try {
            program.run();
        } catch (IllegalArgumentException misunderstood) {
            progress(misunderstood.getMessage());
            code = WRONG_USE;
        } catch (BackupException | DatabaseStartException failed) {
            progress(failed.getMessage());
            code = 1;
        } catch (SQLException refused) {
            // Its text may quote a statement.
            progress("the database refused: " + refused.getSQLState() + "/" + refused.getErrorCode());
            code = 1;
        } catch (IOException failed) {
            progress(failed.toString());
            code = 1;
        }
        System.exit(code);
    }

    static Path home() {
        return Path.of(System.getProperty("stegvis.home", "")).toAbsolutePath();
    }

    static void progress(String what) {
        LOG.info(what);
    }
}
