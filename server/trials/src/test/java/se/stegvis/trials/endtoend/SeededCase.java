package se.stegvis.trials.endtoend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.BaseGroupOutcome;
import se.stegvis.shared.wire.Json;

/**
 * An invented person's work in a case on a tablet, decided by a seed; some of it is right and some the server refuses.
 */
final class SeededCase {
    private final Random dice;
    private final LocalDate today;
    private final Supplier<UUID> ids;
    private final ProcessDefinition definition;
    private final List<RecordEdit> edits = new ArrayList<>();
    private final UUID caseId;

    SeededCase(long seed, ProcessRegistry processes, LocalDate today, Supplier<UUID> ids) {
        this.dice = new Random(seed);
        this.today = today;
        this.ids = ids;
        this.definition = pick(processes.all()).definition();
        this.caseId = ids.get();
    }

    UUID id() {
        return caseId;
    }

    /** The CASE first, then records of it, each signed on some day of the last two months. */
    List<RecordEdit> edits(UUID responsible, UUID therapist) {
        ObjectNode fields = Json.newObject()
                .put("responsible", responsible.toString())
                .put("occupationalTherapist", therapist.toString())
                .put("opened", today.minusDays(70).toString())
                .put("assistanceSince", today.minusDays(400).toString())
                .put("step", beginning());
        follow(fields);
        edits.add(new RecordEdit(new RecordTarget(caseId, "CASE", caseId), 0, follow(fields)));
        times(2, () -> signed("NEED_ASSESSMENT").put("group", group()).put("rationale", "r"));
        definition.checklists().forEach(this::answered);
        times(2, this::decided);
        times(2, () -> follow(signed("STEP").put("from", anyStep()).put("to", anyStep())));
        times(2, this::called);
        times(2, () -> signed("SELF_RATING").put("words", "w"));
        return edits;
    }

    private ObjectNode follow(ObjectNode fields) {
        fields.putObject("process")
                .put("key", definition.ref().key())
                .put("version", definition.ref().version());
        return fields;
    }

    private void answered(Checklist list) {
        ObjectNode checks = signed("DIALOGUE").put("form", list.key()).putObject("checks");
        int mood = dice.nextInt(3);
        list.all().forEach(item -> checks.put(item.key(), mood == 0 ? dice.nextBoolean() : mood == 1));
    }

    private void decided() {
        ObjectNode decision = signed("BASE_GROUP_DECISION").put("why", "w");
        decision.put("decision", pick(List.of(BaseGroupOutcome.values())).name());
        some(decision.putArray("parties"));
    }

    /** A draft: it says whom it calls. */
    private void called() {
        some(draft("SIP_PLAN").putArray("calledParties"));
    }

    private void some(ArrayNode parties) {
        for (Party party : Party.values()) {
            if (dice.nextInt(4) == 0) {
                parties.add(party.name());
            }
        }
    }

    private ObjectNode signed(String kind) {
        return draft(kind)
                .put("status", "SIGNED")
                .put("happenedAt", today.minusDays(1 + dice.nextInt(60)) + "T09:00:00+01:00");
    }

    private ObjectNode draft(String kind) {
        ObjectNode fields = Json.newObject();
        edits.add(new RecordEdit(new RecordTarget(ids.get(), kind, caseId), 0, fields));
        return fields;
    }

    private void times(int atMost, Runnable write) {
        for (int left = dice.nextInt(atMost + 1); left > 0; left--) {
            write.run();
        }
    }

    private String group() {
        return pick(List.of(NeedGroup.values())).name();
    }

    /** The server opens no case where its process ends. */
    private String beginning() {
        return pick(definition.steps().stream()
                .filter(step -> !step.ends())
                .map(Step::key)
                .toList());
    }

    private String anyStep() {
        return pick(definition.steps().stream().map(Step::key).toList());
    }

    private <T> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
