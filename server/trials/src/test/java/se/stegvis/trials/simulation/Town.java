package se.stegvis.trials.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Role;

/** The invented people of one simulation. */
record Town(int municipality) {
    /** @param tablet one of them has two */
    record TownWorker(String tablet, String account, Role role) {}

    private static final List<TownWorker> PEOPLE = List.of(
            new TownWorker("hanna1", "hanna", Role.CASEWORKER),
            new TownWorker("hanna2", "hanna", Role.CASEWORKER),
            new TownWorker("hugo", "hugo", Role.CASEWORKER),
            new TownWorker("astrid", "astrid", Role.OCCUPATIONAL_THERAPIST),
            new TownWorker("tor", "tor", Role.TEAM_LEAD));

    List<TownWorker> people() {
        return PEOPLE;
    }

    UUID account(String name) {
        return id("account " + name);
    }

    /** Worked here, and is given no case any more. */
    UUID left() {
        return account("slutat");
    }

    /** Everybody who works here, and the one who has left. */
    List<Account> staff() {
        List<Account> staff = new ArrayList<>();
        for (TownWorker worker : PEOPLE) {
            if (staff.stream().noneMatch(known -> known.username().equals(worker.account()))) {
                staff.add(account(worker.account(), worker.role(), true));
            }
        }
        staff.add(account("slutat", Role.CASEWORKER, false));
        return staff;
    }

    private Account account(String name, Role role, boolean active) {
        return new Account(municipality, account(name), name, name, Optional.empty(), role, Set.of(team()), active);
    }

    UUID device(TownWorker worker) {
        return id("device " + worker.tablet());
    }

    UUID team() {
        return id("team");
    }

    Caller caller(TownWorker worker) {
        return new Caller(
                municipality,
                "town" + municipality,
                account(worker.account()),
                worker.role(),
                Set.of(team()),
                Optional.of(device(worker)));
    }

    private UUID id(String name) {
        return UUID.nameUUIDFromBytes((municipality + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
