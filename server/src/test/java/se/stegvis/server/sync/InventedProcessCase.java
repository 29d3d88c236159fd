package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.BaseGroupOutcome;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** The records of an invented case in one of the processes, decided by a seed, as changes that a tablet would send. */
final class InventedProcessCase {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    /** So many days before today lies the earliest of the days that are not said to lie back. */
    private static final int EARLIEST = 20;

    private static final long FIRST = 1_785_000_000_000L;
    private static final long HOUR = 3_600_000;

    private final Random dice;
    private final ProcessDefinition definition;
    private final List<Change> changes = new ArrayList<>();
    private final UUID caseId;
    private int begun;

    InventedProcessCase(long seed, ProcessRegistry processes) {
        this.dice = new Random(seed);
        this.definition = pick(processes.all()).definition();
        this.caseId = id();
    }

    /** The CASE first. */
    List<Change> changes() {
        careCase();
        checklists();
        consents();
        times(3, () -> with("NEED_ASSESSMENT").put("group", group()).put("rationale", "r"));
        times(2, () -> with("SELF_RATING").put("words", "w"));
        times(2, this::decision);
        times(2, () -> with("DIALOGUE")
                .put("form", "ratt-stod-dialog")
                .put("withClient", dice.nextBoolean())
                .putObject("answers")
                .put("prognos", "p"));
        times(2, this::assignment);
        times(2, this::chain);
        times(2, this::plan);
        times(2, this::consultation);
        return changes;
    }

    /**
     * As if the case had been through some steps and its assignments were answered; a server asks more of these than
     * anyone can make up.
     */
    List<Change> changesWithSteps() {
        changes();
        changes.stream().filter(change -> change.kind().equals("ASSIGNMENT")).forEach(sent -> sent.set()
                .put("state", pick(List.of("SENT", "ACCEPTED", "RETURNED", "ENDED"))));
        List<String> steps = definition.steps().stream().map(Step::key).toList();
        times(4, () -> with("STEP").put("from", pick(steps)).put("to", pick(steps)));
        return changes;
    }

    private void careCase() {
        ObjectNode fields = Json.newObject();
        changes.add(new Change(caseId, caseId, "CASE", caseId, 0, fields, Tablet.AT, Optional.empty()));
        fields.putObject("process")
                .put("key", definition.ref().key())
                .put("version", definition.ref().version());
        fields.put("opened", day(-300)).put("needGroup", group()).put("assistanceSince", day(-600));
        // A case does not begin at an end, nor where no step is; it may come there by being at work.
        List<String> steps = definition.steps().stream()
                .filter(step -> !step.ends())
                .map(Step::key)
                .toList();
        if (dice.nextInt(8) > 0) {
            fields.put("step", pick(steps));
        }
    }

    private void checklists() {
        for (Checklist list : definition.checklists()) {
            times(2, () -> {
                ObjectNode checks = with("DIALOGUE").put("form", list.key()).putObject("checks");
                int mood = dice.nextInt(3);
                list.all().forEach(item -> checks.put(item.key(), mood == 0 ? dice.nextBoolean() : mood == 1));
            });
        }
    }

    private void consents() {
        for (String type : List.of("SIP_MAY_BE_MADE", "SECRECY_LIFTED")) {
            times(2, () -> consent(type));
        }
    }

    private void consent(String type) {
        ObjectNode consent = with("CONSENT")
                .put("type", type)
                .put("decision", dice.nextInt(4) > 0 ? "GIVEN" : "REFUSED")
                .put("form", dice.nextBoolean() ? "WRITTEN" : "ORAL_DOCUMENTED")
                .put("textShown", "Får vi?")
                .put("signedText", GlassSignature.textHash("Får vi?"))
                .put("signatureStrokes", "M60 120 L108 60 L156 140")
                .put("witness", "w")
                .put("purpose", "p")
                .put("validFrom", day(-200))
                .put("validTo", day(dice.nextInt(5) == 0 ? -2 : 100));
        ObjectNode parties = consent.putObject("parties");
        parties()
                .forEach(party ->
                        parties.putObject(party.name()).putArray("information").add("HEALTH"));
        if (parties.isEmpty()) {
            parties.putObject("FK").putArray("information").add("HEALTH");
        }
        if (dice.nextInt(6) == 0) {
            consent.putObject("withdrawn")
                    .put("at", "2026-11-20T10:00:00+01:00")
                    .putArray("parties")
                    .add("ALL");
        }
    }

    private void decision() {
        ObjectNode decision = with("BASE_GROUP_DECISION").put("why", "w");
        decision.put("decision", pick(List.of(BaseGroupOutcome.values())).name());
        ObjectNode present = decision.putObject("present");
        List.of("Hanna Ek", "Tor Ledare")
                .forEach(name -> present.putObject(id().toString()).put("name", name));
        ArrayNode criteria = decision.putArray("criteria");
        definition.checklists().stream()
                .flatMap(Checklist::all)
                .filter(item -> dice.nextInt(3) == 0)
                .forEach(item -> criteria.add(item.key()));
        addParties(decision, "parties");
    }

    private void assignment() {
        with("ASSIGNMENT")
                .put("to", "AME")
                .put("state", "SENT")
                .put("why", "w")
                .putArray("interventions")
                .add("WORK_TRAINING");
    }

    private void chain() {
        ObjectNode chain = with("DFA_CHAIN");
        String diagnosis = id().toString();
        String impairment = id().toString();
        chain.putObject("diagnoses").putObject(diagnosis).put("text", "t");
        chain.putObject("impairments").putObject(impairment).put("text", "t").put("diagnosis", diagnosis);
        if (dice.nextBoolean()) {
            chain.putObject("limitations")
                    .putObject(id().toString())
                    .put("text", "t")
                    .put("impairment", impairment);
        }
    }

    private void plan() {
        ObjectNode plan = with("SIP_PLAN").put("overallResponsible", "MUNICIPALITY");
        // A signed record is followed up on no day that has passed.
        boolean signed = dice.nextBoolean();
        plan.put("status", signed ? "SIGNED" : "DRAFT")
                .put("jointFollowUp", signed ? DAY.plusDays(dice.nextInt(30)).toString() : day(30));
        plan.putObject("actions").putObject(id().toString()).put("what", "a").put("principal", "REGION");
        addParties(plan, "calledParties");
    }

    /** Written before the earliest {@link #day} its follow-up may get, which has passed since in some cases. */
    private void consultation() {
        with("CONSULTATION", EARLIEST)
                .put("question", "q")
                .put("outcome", "RH2")
                .putObject("followUp")
                .put("date", day(60));
    }

    private void addParties(ObjectNode node, String name) {
        ArrayNode array = node.putArray(name);
        parties().forEach(party -> array.add(party.name()));
    }

    private Stream<Party> parties() {
        return Stream.of(Party.values()).filter(party -> dice.nextInt(3) == 0);
    }

    private ObjectNode with(String kind) {
        return with(kind, 0);
    }

    /** A new signed record, written that many days ago; half of them say when they happened. */
    private ObjectNode with(String kind, int ago) {
        ObjectNode fields = Json.newObject().put("status", "SIGNED");
        if (dice.nextBoolean()) {
            fields.put("happenedAt", day(-1 - ago - dice.nextInt(200)) + "T23:30:00Z");
        }
        String at = OffsetDateTime.parse(Tablet.AT).minusDays(ago).toString();
        changes.add(new Change(id(), id(), kind, caseId, 0, fields, at, Optional.empty()));
        return fields;
    }

    private UUID id() {
        long time = FIRST + HOUR * begun++;
        return new UUID(time << 16 | 0x7000 | dice.nextInt(0x1000), dice.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** @param days within which it lies: back when negative, on either side of today when not */
    private String day(int days) {
        int offset = days < 0 ? days : dice.nextInt(days + EARLIEST) - EARLIEST;
        return DAY.plusDays(offset).toString();
    }

    private void times(int atMost, Runnable add) {
        int many = dice.nextInt(atMost + 1);
        for (int i = 0; i < many; i++) {
            add.run();
        }
    }

    private String group() {
        return pick(List.of(NeedGroup.values())).name();
    }

    private <T> T pick(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
