package se.stegvis.server.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.wire.Json;

/**
 * Where an invented case stands: most follow the rehab process of Tranås and go round its steps, some follow each of
 * the other processes. The need group fits the step, as the process would have it.
 *
 * @param group what the client needs
 */
record DemoSituation(ProcessRef process, String step, NeedGroup group) {
    private static final List<String> STEPS = List.of("1", "2", "3a", "3b", "4", "5");
    private static final List<NeedGroup> REHABILITATION = List.of(NeedGroup.AM3, NeedGroup.RH2, NeedGroup.RH3);
    private static final Map<Integer, DemoSituation> ELSEWHERE = Map.of(
            36, at("lysekil-fms", "2", NeedGroup.RH3),
            37, at("jonkoping-samverkan", "forsorjningsstod", NeedGroup.AM3),
            38, at("jonkoping-lan-ratt-stod", "dialog", NeedGroup.RH2),
            40, at("gavle-sjukdom", "2", NeedGroup.AM2),
            41, at("stockholm-rehabbanan", "planering", NeedGroup.RH2),
            42, at("lysekil-fms", "1", NeedGroup.RH2));

    /** @param index of the case, from 0 */
    static DemoSituation of(int index) {
        return Optional.ofNullable(ELSEWHERE.get(index)).orElseGet(() -> {
            String step = STEPS.get(index % STEPS.size());
            return at("tranas-rehab", step, group(step, index));
        });
    }

    private static DemoSituation at(String process, String step, NeedGroup group) {
        return new DemoSituation(new ProcessRef(process, 1), step, group);
    }

    private static NeedGroup group(String step, int index) {
        return switch (step) {
            case "3a" -> NeedGroup.UNCLEAR;
            case "3b", "5" -> REHABILITATION.get(index / STEPS.size() % REHABILITATION.size());
            default -> NeedGroup.values()[index % NeedGroup.values().length];
        };
    }

    /**
     * The client's intervention, as an assignment: receiver and interventions. Empty before anything is decided, so
     * that some cases lack their individual plan.
     */
    Optional<ObjectNode> assignment() {
        return step.equals("1")
                ? Optional.empty()
                : intervention().map(kind -> {
                    ObjectNode set = Json.newObject()
                            .put(Assignment.TO.name(), receiver(kind).name());
                    set.putArray(Assignment.INTERVENTIONS.name()).add(kind.name());
                    return set;
                });
    }

    private Optional<InterventionKind> intervention() {
        return switch (group) {
            case AM1 -> Optional.of(InterventionKind.AF_CONTACT);
            case AM2 -> Optional.of(InterventionKind.AME_COACHING);
            case RH1 -> Optional.of(InterventionKind.OUTPATIENT_CONTACT);
            case AM3, RH2, RH3 -> Optional.of(InterventionKind.WORK_TRAINING);
            case UNCLEAR -> Optional.empty();
        };
    }

    private static Party receiver(InterventionKind kind) {
        return switch (kind) {
            case AF_CONTACT -> Party.AF;
            case OUTPATIENT_CONTACT -> Party.MUNICIPAL_OUTPATIENT;
            case AME_COACHING, INVESTIGATION, WORK_TRAINING, CARE_COORDINATION -> Party.AME;
        };
    }
}
