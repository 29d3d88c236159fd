package se.stegvis.mobile.simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.store.DataKey;
import se.stegvis.mobile.store.Owner;
import se.stegvis.mobile.store.SealedJournal;
import se.stegvis.mobile.store.SimulatedDisk;
import se.stegvis.mobile.sync.Login;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipalities;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.Role;

/** A tablet that has logged in at the real server over HTTP. */
final class Enrolled {
    static final int TOWN = 60_000;
    static final String PASSWORD = "prov-losenord-2026";

    private Enrolled() {}

    static SealedJournal of(Cluster cluster, URI server, Path folder) throws Exception {
        UUID account = UUID.randomUUID();
        UUID device = UUID.randomUUID();
        cluster.beans().getBean(Municipalities.class).save(new Municipality(TOWN, "cuttown", "Cuttown"));
        cluster.beans()
                .getBean(Accounts.class)
                .add(
                        new Account(
                                TOWN,
                                account,
                                "hanna",
                                "Hanna Handel",
                                Optional.empty(),
                                Role.CASEWORKER,
                                Set.of(UUID.randomUUID()),
                                true),
                        cluster.beans().getBean(Passwords.class).hash(PASSWORD));
        SealedJournal journal = SimulatedDisk.create(
                folder.resolve("hanna"),
                DataKey.random(),
                new Owner("cuttown", account, "hanna", "Hanna Handel", "CASEWORKER"),
                device);
        journal.keepSecret(
                "refresh",
                new Login(server)
                        .withPassword("hanna@cuttown", PASSWORD, device)
                        .refresh());
        return journal;
    }
}
