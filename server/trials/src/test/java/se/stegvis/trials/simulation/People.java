package se.stegvis.trials.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import se.stegvis.mobile.journal.OutboxItem;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Role;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** People's acts on their tablets, drawn at random; each text goes into the ledger. */
final class People {
    private static final List<String> FIELDS = List.of("observations", "clientSays", "fieldOfANewerVersion");
    private static final List<String> ACTIONS = List.of("a1", "a2");

    private final List<SimulatedTablet> tablets;
    private final Town town;
    private final FaultyServerLink link;
    private final WriteHistory written;
    private final Random random;
    private final Consumer<String> log;
    private final List<UUID> cases = new ArrayList<>();
    private final List<RecordTarget> targets = new ArrayList<>();

    People(
            List<SimulatedTablet> tablets,
            Town town,
            FaultyServerLink link,
            WriteHistory written,
            Random random,
            Consumer<String> log) {
        this.tablets = tablets;
        this.town = town;
        this.link = link;
        this.written = written;
        this.random = random;
        this.log = log;
    }

    List<UUID> cases() {
        return cases;
    }

    /** Two of Hanna's, one of Hugo's, which all have on their tablets. */
    void openCases() {
        open(tablets.get(0), true);
        open(tablets.get(0), false);
        open(tablets.get(2), true);
        for (int round = 0; round < 2; round++) {
            tablets.forEach(SimulatedTablet::sync);
        }
    }

    private void open(SimulatedTablet tablet, boolean withTherapist) {
        UUID id = tablet.journal().newId();
        cases.add(id);
        ObjectNode set = Json.newObject().put("opened", "2026-11-23");
        if (withTherapist) {
            set.put("responsible", tablet.caller().account().toString());
            set.put("occupationalTherapist", town.account("astrid").toString());
            set.put("team", town.team().toString());
        }
        tablet.save(new RecordTarget(id, "CASE", id), 0, set);
    }

    /** A case and a note in it that have not left the tablet yet. */
    void openUnsent(SimulatedTablet tablet) {
        if (tablet.isTurnedAway()) {
            return;
        }
        open(tablet, true);
        UUID caseId = cases.get(cases.size() - 1);
        RecordTarget note = new RecordTarget(tablet.journal().newId(), "HOME_VISIT", caseId);
        targets.add(note);
        log.accept(tablet.name() + " opens case " + cases.indexOf(caseId));
        save(tablet, note, 0, "observations", "");
    }

    /** How many cases the tablet shows. */
    long casesOn(SimulatedTablet tablet) {
        return cases.stream().filter(id -> tablet.find(id).isPresent()).count();
    }

    /** So many new notes in each case that the tablet shows. */
    void writeInEachCase(SimulatedTablet tablet, int notes) {
        for (UUID caseId :
                cases.stream().filter(id -> tablet.find(id).isPresent()).toList()) {
            for (int i = 0; i < notes; i++) {
                RecordTarget target = new RecordTarget(tablet.journal().newId(), "HOME_VISIT", caseId);
                targets.add(target);
                save(tablet, target, 0, "observations", "");
            }
        }
    }

    void act() {
        SimulatedTablet tablet = tablets.get(random.nextInt(tablets.size()));
        int drawn = random.nextInt(100);
        if (tablet.caller().role() == Role.TEAM_LEAD) {
            lead(tablet, drawn);
        } else if (drawn < 14) {
            begin(tablet, "HOME_VISIT");
        } else if (drawn < 20) {
            begin(tablet, "CONTACT");
        } else if (drawn < 28) {
            begin(tablet, "SIP_PLAN");
        } else if (drawn < 62) {
            write(tablet);
        } else if (drawn < 70) {
            openForm(tablet);
        } else if (drawn < 82) {
            writeInForm(tablet);
        } else if (drawn < 86) {
            sign(tablet);
        } else if (drawn < 90) {
            settle(tablet);
        } else if (drawn < 93) {
            consent(tablet);
        } else if (drawn < 98) {
            refused(tablet);
        } else {
            begin(tablet, "KIND_OF_A_NEWER_VERSION");
        }
    }

    private void lead(SimulatedTablet tablet, int drawn) {
        if (drawn < 45) {
            handOver(tablet);
        } else if (drawn < 75) {
            adopt(tablet);
        } else {
            settle(tablet);
        }
    }

    private <T> Optional<T> oneOf(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Of the records that the tablet shows. */
    private List<RecordTarget> shown(SimulatedTablet tablet, String... kinds) {
        List<String> wanted = List.of(kinds);
        return targets.stream()
                .filter(target -> wanted.contains(target.kind()))
                .filter(target -> tablet.find(target.record()).isPresent())
                .toList();
    }

    private String name(RecordTarget target) {
        return target.kind() + " " + targets.indexOf(target);
    }

    private static ObjectNode set(String path, String text) {
        ObjectNode set = Json.newObject();
        String[] parts = path.split("/");
        if (parts.length == 1) {
            return set.put(path, text);
        }
        set.putObject(parts[0]).putObject(parts[1]).put(parts[2], text);
        return set;
    }

    private String path(String kind) {
        return kind.equals("SIP_PLAN")
                ? "actions/" + oneOf(ACTIONS).orElseThrow() + "/what"
                : oneOf(FIELDS).orElseThrow();
    }

    private void save(SimulatedTablet tablet, RecordTarget target, int seen, String path, String shown) {
        String text = written.next();
        boolean told = tablet.save(target, seen, set(path, text));
        written.wrote(tablet.name(), text, shown, told);
        log.accept(tablet.name() + " writes '" + text + "' over '" + shown + "' in " + name(target) + " " + path
                + " of revision " + seen + (told ? "" : ", not saved"));
        tablet.form(tablet.form()
                .filter(form -> form.target().equals(target) && form.path().equals(path) && told)
                .map(form -> new SimulatedTablet.Form(target, form.seen(), path, text)));
    }

    private void begin(SimulatedTablet tablet, String kind) {
        oneOf(cases.stream().filter(id -> tablet.find(id).isPresent()).toList()).ifPresent(caseId -> {
            RecordTarget target = new RecordTarget(tablet.journal().newId(), kind, caseId);
            targets.add(target);
            save(tablet, target, 0, path(kind), "");
        });
    }

    private void write(SimulatedTablet tablet) {
        oneOf(shown(tablet, "HOME_VISIT", "CONTACT", "SIP_PLAN")).ifPresent(target -> {
            StoredRecord stored = tablet.find(target.record()).orElseThrow();
            String path = path(target.kind());
            save(tablet, target, stored.content().header().revision(), path, shown(stored, path));
        });
    }

    private static String shown(StoredRecord stored, String path) {
        return SimulatedNotes.in(stored.content().doc()).getOrDefault(path, "");
    }

    private void openForm(SimulatedTablet tablet) {
        oneOf(shown(tablet, "HOME_VISIT", "CONTACT", "SIP_PLAN")).ifPresent(target -> {
            StoredRecord stored = tablet.find(target.record()).orElseThrow();
            String path = path(target.kind());
            int seen = stored.content().header().revision();
            tablet.form(Optional.of(new SimulatedTablet.Form(target, seen, path, shown(stored, path))));
            log.accept(tablet.name() + " opens " + name(target) + " " + path + " at revision " + seen);
        });
    }

    private void writeInForm(SimulatedTablet tablet) {
        tablet.form().ifPresent(form -> save(tablet, form.target(), form.seen(), form.path(), form.shown()));
    }

    private void sign(SimulatedTablet tablet) {
        oneOf(shown(tablet, "HOME_VISIT")).ifPresent(target -> {
            int seen = tablet.find(target.record())
                    .orElseThrow()
                    .content()
                    .header()
                    .revision();
            ObjectNode set = Json.newObject()
                    .put("purpose", "PLANNED_FOLLOW_UP")
                    .put("entry", "NOT_HOME")
                    .put("status", "SIGNED");
            log.accept(tablet.name() + " signs " + name(target) + " " + tablet.save(target, seen, set));
        });
    }

    /** Chooses between two texts of the same field. */
    private void settle(SimulatedTablet tablet) {
        oneOf(shown(tablet, "HOME_VISIT", "CONTACT", "SIP_PLAN")).ifPresent(target -> {
            StoredRecord stored = tablet.find(target.record()).orElseThrow();
            Doc doc = stored.content().doc();
            oneOf(Conflicts.open(doc)).ifPresent(conflict -> settle(tablet, target, stored, conflict));
        });
    }

    private void settle(SimulatedTablet tablet, RecordTarget target, StoredRecord stored, ConflictEntry conflict) {
        Doc doc = stored.content().doc();
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        Map<String, String> over = new LinkedHashMap<>();
        conflict.fields().properties().forEach(field -> {
            boolean aText = field.getValue() instanceof TextNode text && WriteHistory.isNote(text.asText());
            if (aText && random.nextBoolean()) {
                chosen.put(field.getKey(), field.getValue());
                over.put(field.getValue().asText(), SimulatedNotes.in(doc).getOrDefault(field.getKey(), ""));
            }
        });
        ObjectNode set = Conflicts.settle(doc, stored.content().spec(), conflict.id(), chosen);
        over.forEach(written::chose);
        boolean told = tablet.save(target, stored.content().header().revision(), set);
        log.accept(tablet.name() + " settles " + name(target) + " by " + over + " " + told);
    }

    private void consent(SimulatedTablet tablet) {
        Optional<RecordTarget> given = oneOf(shown(tablet, "CONSENT"));
        if (given.isPresent() && random.nextBoolean()) {
            withdraw(tablet, given.get());
            return;
        }
        oneOf(cases.stream().filter(id -> tablet.find(id).isPresent()).toList()).ifPresent(caseId -> {
            RecordTarget target = new RecordTarget(tablet.journal().newId(), "CONSENT", caseId);
            ObjectNode set = Json.newObject()
                    .put("type", "SECRECY_LIFTED")
                    .put("decision", "GIVEN")
                    .put("form", "ORAL_DOCUMENTED")
                    .put("witness", "Bo Påhittad")
                    .put("purpose", "SIP")
                    .put("validFrom", "2026-11-22")
                    .put("validTo", "2027-11-22")
                    .put("status", "SIGNED");
            set.putObject("parties").putObject("AF").putArray("information").add("HEALTH");
            ((ObjectNode) set.get("parties"))
                    .putObject("FK")
                    .putArray("information")
                    .add("PLAN");
            targets.add(target);
            log.accept(tablet.name() + " takes consent " + name(target) + " " + tablet.save(target, 0, set));
        });
    }

    private void withdraw(SimulatedTablet tablet, RecordTarget target) {
        int seen = tablet.find(target.record()).orElseThrow().content().header().revision();
        String party = random.nextBoolean() ? "AF" : "FK";
        ObjectNode set = Json.newObject();
        set.putObject("withdrawn")
                .put("at", "2026-12-01T09:00:00+01:00")
                .putArray("parties")
                .add(party);
        boolean told = tablet.save(target, seen, set);
        if (told) {
            written.withdrew(target.record(), party);
        }
        log.accept(tablet.name() + " withdraws " + name(target) + " for " + party + " " + told);
    }

    /** Tries again, or makes an addendum of what a signed record did not take. */
    private void refused(SimulatedTablet tablet) {
        List<OutboxItem> refused = tablet.journal().outbox().stream()
                .filter(item -> item.problem().isPresent())
                .toList();
        oneOf(refused).ifPresent(item -> {
            boolean signed = item.problem().orElseThrow().name().equals("signed-record")
                    && item.target().kind().equals("HOME_VISIT");
            if (signed && random.nextBoolean()) {
                boolean told = tablet.does(journal -> {
                    StoredRecord addendum = journal.asAddendum(item.change(), tablet.now());
                    targets.add(new RecordTarget(
                            addendum.content().header().id(),
                            item.target().kind(),
                            item.target().caseId()));
                });
                log.accept(tablet.name() + " makes an addendum " + told);
            } else {
                boolean told = tablet.does(journal -> journal.retry(item.change()));
                log.accept(tablet.name() + " tries " + name(item.target()) + " again " + told);
            }
        });
    }

    private void handOver(SimulatedTablet tablet) {
        oneOf(cases.stream().filter(id -> tablet.find(id).isPresent()).toList()).ifPresent(caseId -> {
            int seen = tablet.find(caseId).orElseThrow().content().header().revision();
            ObjectNode set = Json.newObject();
            String to = "astrid";
            if (random.nextInt(3) > 0) {
                to = random.nextBoolean() ? "hanna" : "hugo";
                set.put("responsible", town.account(to).toString());
            } else if (random.nextBoolean()) {
                set.put("occupationalTherapist", town.account(to).toString());
            } else {
                set.putNull("occupationalTherapist");
                to = "no therapist";
            }
            if (seen % 5 == 4) {
                // Nobody who may hold a case: the server refuses it and the case stays where it is.
                set.put("responsible", (seen % 2 == 0 ? town.left() : town.account("astrid")).toString());
                to = "somebody who cannot have it";
            }
            if (seen % 5 == 3) {
                // A caseworker as therapist: refused as well.
                set.put("occupationalTherapist", town.account("hugo").toString());
                to = "a therapist who is none";
            }
            boolean told = tablet.save(new RecordTarget(caseId, "CASE", caseId), seen, set);
            log.accept(tablet.name() + " hands case " + cases.indexOf(caseId) + " to " + to + " " + told);
        });
    }

    /** At the desk, so without the tablet. */
    private void adopt(SimulatedTablet tablet) {
        List<Change> waiting = link.quarantined(tablet.caller());
        oneOf(waiting).ifPresent(change -> {
            String outcome;
            try {
                outcome = "" + link.adopt(tablet.caller(), change.id());
            } catch (ProblemException problem) {
                outcome = problem.problem().name();
            }
            log.accept(tablet.name() + " adopts one of " + waiting.size() + ": " + outcome);
        });
    }
}
