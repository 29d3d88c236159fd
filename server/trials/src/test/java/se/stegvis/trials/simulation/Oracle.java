package se.stegvis.trials.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Role;

/**
 * Asked when all is healed: every text a person was told is saved is in the server's history, an open conflict or a
 * quarantine, once; nothing was overwritten by someone who had not seen it; all who may see a case hold the same, and
 * nobody else holds any of it.
 */
final class Oracle {
    private final List<SimulatedTablet> tablets;
    private final Departure departure;
    private final WriteHistory written;
    private final Map<UUID, List<Revision>> revisions;
    private final Map<UUID, CaseHolders> holders;
    private final Set<String> quarantined = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    /** How often a text came to stand in a record. */
    private final Map<String, Integer> stood = new HashMap<>();

    private final Map<String, Integer> inConflict = new HashMap<>();
    private final Set<String> everInConflict = new HashSet<>();

    Oracle(
            SimulatedCluster cluster,
            int municipality,
            List<SimulatedTablet> tablets,
            Departure departure,
            WriteHistory written,
            List<UUID> cases) {
        this.tablets = tablets;
        this.departure = departure;
        this.written = written;
        this.revisions = cluster.revisions(municipality, cluster.records(municipality));
        this.holders = cluster.holders(municipality, cases);
        cluster.keptChanges(municipality).forEach(change -> quarantined.addAll(SimulatedNotes.all(change.set())));
    }

    List<String> faults() {
        revisions.values().forEach(this::readHistory);
        written.told().forEach(this::checkText);
        written.withdrawn().forEach(this::checkWithdrawal);
        checkHolders();
        for (SimulatedTablet tablet : tablets) {
            if (!tablet.isRevoked()) {
                checkWaiting(tablet);
            }
            // Who has left reads nothing more, and so is not told what becomes of the cases.
            if (!tablet.isRevoked() && !departure.isOf(tablet)) {
                holders.values().forEach(held -> checkReplica(tablet, held));
            }
        }
        return faults;
    }

    private void readHistory(List<Revision> states) {
        Map<String, String> before = Map.of();
        Revision last = null;
        for (Revision state : states) {
            Map<String, String> now = SimulatedNotes.in(state.doc());
            compare(before, now);
            everInConflict.addAll(SimulatedNotes.lostIn(state.doc()));
            if (last != null
                    && holdsNotes(state)
                    && last.doc().equals(state.doc())
                    && !state.signed()
                    && !state.origin().role().equals("ADOPTED")) {
                faults.add("revision " + state.number() + " of a " + state.kind() + " repeats the one before: " + now);
            }
            if (last != null && state.number() != last.number() + 1) {
                faults.add("revision " + state.number() + " of a " + state.kind() + " follows upon " + last.number());
            }
            checkAuthor(state);
            before = now;
            last = state;
        }
        SimulatedNotes.lostIn(last.doc()).forEach(text -> inConflict.merge(text, 1, Integer::sum));
    }

    /** A note that somebody who has left still sends reaches a record only when whoever has the case takes it in. */
    private void checkAuthor(Revision state) {
        boolean gone = departure
                .of(state.origin().author())
                .filter(state.origin().receivedAt()::isAfter)
                .isPresent();
        if (gone && !state.origin().role().equals("ADOPTED")) {
            faults.add("revision " + state.number() + " of a " + state.kind() + " came from somebody who has left");
        }
    }

    /** Of other kinds two people may well come to the same. */
    private static boolean holdsNotes(Revision state) {
        return !SimulatedNotes.in(state.doc()).isEmpty();
    }

    private void compare(Map<String, String> before, Map<String, String> now) {
        now.forEach((path, text) -> {
            String old = before.getOrDefault(path, "");
            if (!text.equals(old)) {
                stood.merge(text, 1, Integer::sum);
                if (!old.isEmpty() && !written.sawIt(text, old)) {
                    faults.add("'" + old + "' was overwritten by '" + text + "', whose author had not seen it");
                }
            }
        });
        before.forEach((path, text) -> {
            if (!now.containsKey(path)) {
                faults.add("'" + text + "' vanished");
            }
        });
    }

    private void checkText(String text, String home) {
        int times = stood.getOrDefault(text, 0) + inConflict.getOrDefault(text, 0);
        if (times > 1) {
            faults.add("'" + text + "' is there " + times + " times, " + inConflict.getOrDefault(text, 0)
                    + " of them in conflict");
        }
        boolean mayBeElsewhere = everInConflict.contains(text)
                || written.wasWrittenOverAtHome(text)
                || keptBy(home).contains(text);
        // A person may send what was adopted once more, with more text: adopting that too changes nothing of the first.
        if (times == 0 && !quarantined.contains(text) && !mayBeElsewhere) {
            faults.add("'" + text + "' is lost");
        }
    }

    /** The changes that the tablet shows as refused; of a revoked one also those that still wait. */
    private Set<String> keptBy(String home) {
        Set<String> kept = new HashSet<>();
        for (SimulatedTablet tablet : tablets) {
            if (tablet.name().equals(home)) {
                for (OutboxItem item : tablet.journal().outbox()) {
                    if (item.needsAttention() || tablet.isRevoked()) {
                        kept.addAll(SimulatedNotes.all(item.set()));
                    }
                }
            }
        }
        return kept;
    }

    private void checkWithdrawal(UUID consent, Set<String> parties) {
        List<Revision> states = revisions.get(consent);
        boolean keptOnATablet = tablets.stream()
                .flatMap(tablet -> tablet.journal().outbox().stream())
                .anyMatch(item -> item.target().record().equals(consent));
        if (states != null && !keptOnATablet) {
            Revision newest = states.get(states.size() - 1);
            for (String party : parties) {
                if (!newest.doc().object("withdrawn").names("parties", party)) {
                    faults.add("a withdrawal of consent for " + party + " is lost");
                }
            }
        }
    }

    private void checkWaiting(SimulatedTablet tablet) {
        for (OutboxItem item : tablet.journal().outbox()) {
            if (item.problem().isEmpty()) {
                faults.add(tablet.name() + " still waits to send "
                        + item.target().kind() + " " + SimulatedNotes.all(item.set()));
            }
        }
    }

    /**
     * Every open case has somebody responsible who works there now, and runs cases or leads the team that does; whoever is named
     * as therapist is one and works there too.
     */
    private void checkHolders() {
        Set<UUID> fit = atWork(Role.CASEWORKER, Role.TEAM_LEAD);
        Set<UUID> therapists = atWork(Role.OCCUPATIONAL_THERAPIST);
        if (holders.isEmpty()) {
            faults.add("no case was taken in");
        }
        holders.values().stream()
                .filter(held -> held.responsible().filter(fit::contains).isEmpty()
                        || held.team().isEmpty())
                .forEach(held -> faults.add("a case has nobody who may hold it"));
        holders.values().stream()
                .filter(held -> held.occupationalTherapist()
                        .filter(named -> !therapists.contains(named))
                        .isPresent())
                .forEach(held -> faults.add("a case names a therapist who is none there"));
    }

    private Set<UUID> atWork(Role... roles) {
        return tablets.stream()
                .filter(tablet -> !departure.isOf(tablet))
                .map(SimulatedTablet::caller)
                .filter(caller -> List.of(roles).contains(caller.role()))
                .map(Caller::account)
                .collect(Collectors.toSet());
    }

    private void checkReplica(SimulatedTablet tablet, CaseHolders held) {
        Map<UUID, String> there = new TreeMap<>();
        for (StoredRecord stored : tablet.journal().recordsOf(held.caseId())) {
            if (stored.content().header().revision() > 0) {
                there.put(stored.content().header().id(), Replica.of(stored.content()));
            }
        }
        Map<UUID, String> here = mayRead(tablet, held) ? newestOf(held.caseId()) : Map.of();
        if (!Replica.digest(there).equals(Replica.digest(here))) {
            Set<String> only = new TreeSet<>(there.values());
            only.removeAll(here.values());
            Set<String> missing = new TreeSet<>(here.values());
            missing.removeAll(there.values());
            faults.add(tablet.name() + " holds " + only + " of a case instead of " + missing);
        }
    }

    /** Written down once more here, so that a fault in the server's rule is not repeated. */
    private static boolean mayRead(SimulatedTablet tablet, CaseHolders held) {
        Optional<UUID> account = Optional.of(tablet.caller().account());
        return held.responsible().equals(account)
                || held.occupationalTherapist().equals(account)
                || tablet.caller().role() == Role.TEAM_LEAD
                        && held.team().filter(tablet.caller().teams()::contains).isPresent();
    }

    private Map<UUID, String> newestOf(UUID caseId) {
        Map<UUID, String> newest = new TreeMap<>();
        revisions.forEach((id, states) -> {
            Revision last = states.get(states.size() - 1);
            if (last.caseId().equals(caseId)) {
                newest.put(id, Replica.of(last.view()));
            }
        });
        return newest;
    }

    /** The end in words that are the same in every play of a seed. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (List<Revision> states : revisions.values()) {
            Revision last = states.get(states.size() - 1);
            Map<String, String> texts = new LinkedHashMap<>(SimulatedNotes.in(last.doc()));
            lines.add("end: " + last.kind() + " r" + last.number() + " n" + last.seq() + " " + texts + " lost "
                    + SimulatedNotes.lostIn(last.doc()));
        }
        return lines;
    }
}
