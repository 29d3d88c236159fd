package se.stegvis.mobile.simulation;

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
    record Person(String tablet, String account, Role role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("hanna1", "hanna", Role.CASEWORKER),
            new Person("hanna2", "hanna", Role.CASEWORKER),
            new Person("hugo", "hugo", Role.CASEWORKER),
            new Person("astrid", "astrid", Role.OCCUPATIONAL_THERAPIST),
            new Person("tor", "tor", Role.TEAM_LEAD));

    List<Person> people() {
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
        for (Person person : PEOPLE) {
            if (staff.stream().noneMatch(known -> known.username().equals(person.account()))) {
                staff.add(account(person.account(), person.role(), true));
            }
        }
        staff.add(account("slutat", Role.CASEWORKER, false));
        return staff;
    }

    private Account account(String name, Role role, boolean active) {
        return new Account(municipality, account(name), name, name, Optional.empty(), role, Set.of(team()), active);
    }

    UUID device(Person person) {
        return id("device " + person.tablet());
    }

    UUID team() {
        return id("team");
    }

    Caller caller(Person person) {
        return new Caller(
                municipality,
                "town" + municipality,
                account(person.account()),
                person.role(),
                Set.of(team()),
                Optional.of(device(person)));
    }

    private UUID id(String name) {
        return UUID.nameUUIDFromBytes((municipality + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
