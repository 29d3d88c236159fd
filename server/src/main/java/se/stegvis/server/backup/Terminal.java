package se.stegvis.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.database.TransactionFailedException;
import se.stegvis.server.problem.SafeMain;

/** How the programs of this room speak with the person at the terminal. */
final class Terminal {
    private static final Logger LOG = LoggerFactory.getLogger("se.stegvis.server.backup");

    private Terminal() {}

    /** A program. */
    interface Program {
        void run() throws IOException;
    }

    /** Ends the process: 0, 2 when it was asked wrongly, 1 when it did not come about. */
    static void run(Program program) {
        SafeMain.beginNeutral();
        int code = 0;
        try {
            program.run();
        } catch (IllegalArgumentException misunderstood) {
            progress(misunderstood.getMessage());
            code = SafeMain.WRONG_USE;
        } catch (BackupException | DatabaseStartException failed) {
            progress(failed.getMessage());
            code = SafeMain.FAILED;
        } catch (TransactionFailedException refused) {
            // Its text may quote a statement.
            progress("the database refused: " + refused.code());
            code = SafeMain.FAILED;
        } catch (IOException failed) {
            progress(failed.toString());
            code = SafeMain.FAILED;
        } catch (RuntimeException | Error fault) {
            LOG.error("ended by a fault", fault);
            code = SafeMain.FAILED;
        }
        System.exit(code);
    }

    static Path home() {
        return FolderName.read("the folder of the program", System.getProperty("stegvis.home", ""))
                .toAbsolutePath();
    }

    static void progress(String what) {
        LOG.info(what);
    }
}
