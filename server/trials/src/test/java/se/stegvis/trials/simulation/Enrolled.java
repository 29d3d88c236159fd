package se.stegvis.trials.simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.SimulatedDisk;
import se.stegvis.mobile.sync.Login;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;

/** A tablet that has logged in at the real server over HTTP. */
final class Enrolled {
    static final int TOWN = 60_000;
    static final String PASSWORD = "prov-losenord-2026";

    private Enrolled() {}

    static SealedJournal of(SimulatedCluster cluster, URI server, Path folder) throws Exception {
        return of(
                cluster,
                server,
                folder.resolve("hanna"),
                DataKey.random(),
                "hanna",
                Role.CASEWORKER,
                UUID.randomUUID());
    }

    /** @param file of the tablet's store, to be opened again with {@code key} by {@link SimulatedDisk#open} */
    static SealedJournal of(
            SimulatedCluster cluster, URI server, Path file, DataKey key, String username, Role role, UUID team)
            throws Exception {
        UUID account = UUID.randomUUID();
        UUID device = UUID.randomUUID();
        String name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1) + " Handel";
        MunicipalityRepository municipalities = cluster.beans().getBean(MunicipalityRepository.class);
        if (municipalities.findById(TOWN).isEmpty()) {
            municipalities.save(new Municipality(TOWN, "cuttown", "Cuttown"));
        }
        Accounts accounts = cluster.beans().getBean(Accounts.class);
        if (accounts.teams(TOWN).stream().noneMatch(known -> known.id().equals(team))) {
            accounts.add(new Team(TOWN, team, "team"));
        }
        accounts.add(
                new Account(TOWN, account, username, name, Optional.empty(), role, Set.of(team), true),
                cluster.beans().getBean(Passwords.class).hash(PASSWORD));
        SealedJournal journal = SimulatedDisk.create(
                file, key, new StoreOwner("cuttown", account, username, name, role.name()), device);
        journal.keepSecret(
                "refresh",
                new Login(server)
                        .withPassword(username + "@cuttown", PASSWORD, device)
                        .refresh());
        return journal;
    }
}
