package se.stegvis.server.admin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.settings.ProgramName;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.team.MunicipalityRepository;

/** A server that serves no municipality yet, on which nobody can log in, says so: in its log and on its login page. */
@Singleton
public class FirstMunicipality {
    /** The command that makes the first one. */
    public static final String COMMAND = ProgramName.COMMAND + " admin municipality add --slug SLUG --name NAME";

    private static final Logger LOG = LoggerFactory.getLogger(FirstMunicipality.class);

    private final MunicipalityRepository municipalities;
    private final Transactions transactions;
    private final String whichDatabase;
    /** A municipality is never removed, so nobody asks again once there is one. */
    private volatile boolean there;

    /** @param embedded null with a database of the municipality's own */
    FirstMunicipality(
            MunicipalityRepository municipalities,
            Transactions transactions,
            @Nullable EmbeddedMariaDb embedded,
            StegvisSettings settings) {
        this.municipalities = municipalities;
        this.transactions = transactions;
        this.whichDatabase = embedded == null
                ? ", with the same DATASOURCES_DEFAULT_ settings as this server"
                : " --data " + settings.dataDir().toAbsolutePath().normalize();
    }

    /** Whether there is no municipality yet. */
    public boolean isMissing() {
        if (!there) {
            there = transactions.snapshot(municipalities::count) > 0;
        }
        return !there;
    }

    @EventListener
    void tell(ServerStartupEvent started) {
        if (isMissing()) {
            LOG.warn("There is no municipality yet, so nobody can log in. Run {}{}", COMMAND, whichDatabase);
        }
    }
}
