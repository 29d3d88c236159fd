package se.stegvis.mobile.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guide.CaseFiles;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.process.Step;
import se.stegvis.shared.record.CareRecord;

/** Which interventions the process offers this client where the case is, and why the others are not offered. */
final class InterventionOffers {
    private final ScreenContext context;
    private final Texts texts;
    private final Optional<ProcessDefinition> definition;
    private final Optional<CaseFile> file;
    private final List<InterventionKind> offered;

    InterventionOffers(ScreenContext context, FormCase about) {
        this.context = context;
        this.texts = context.texts();
        List<CareRecord> deciding = context.journal().deciding(about.caseId());
        definition = DeviceGuide.definition(context.journal(), deciding);
        file = definition.map(
                known -> CaseFiles.of(known, deciding, DeviceGuide.role(context.journal()), context.today()));
        offered = DeviceGuide.of(context, deciding).stream()
                .flatMap(guide -> guide.guide().interventions().stream())
                .map(InterventionOffer::kind)
                .distinct()
                .toList();
    }

    /** In the order of the process; empty where it offers nothing, or is not known here. */
    List<InterventionKind> offered() {
        return offered;
    }

    /** All there are, those that are offered first. */
    List<InterventionKind> inOrder() {
        List<InterventionKind> all = new ArrayList<>(offered);
        Arrays.stream(InterventionKind.values())
                .filter(kind -> !offered.contains(kind))
                .forEach(all::add);
        return all;
    }

    /** A sentence for each of these that is not offered; none where no process is known to say so. */
    List<String> notices(Collection<InterventionKind> chosen) {
        return chosen.stream()
                .filter(kind -> !offered.contains(kind))
                .flatMap(kind -> definition.map(known -> whyNot(known, kind)).stream())
                .toList();
    }

    private String whyNot(ProcessDefinition known, InterventionKind kind) {
        String name = texts.wording().choice(kind);
        List<InterventionOffer> offers = known.interventions().stream()
                .filter(offer -> offer.kind() == kind)
                .toList();
        if (offers.isEmpty()) {
            return texts.get("assignment.not-in-process", name);
        }
        Optional<String> here = file.flatMap(CaseFile::step);
        List<InterventionOffer> atStep = offers.stream()
                .filter(offer -> here.filter(offer.steps()::contains).isPresent())
                .toList();
        return atStep.isEmpty()
                ? texts.get("assignment.other-step", name, steps(known, offers))
                : texts.get("assignment.not-met", name, missing(atStep));
    }

    private String steps(ProcessDefinition known, List<InterventionOffer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.steps().stream())
                .distinct()
                .flatMap(key -> known.step(key).map(Step::label).stream())
                .map(label -> label.in(texts.language()))
                .collect(Collectors.joining(", "));
    }

    private String missing(List<InterventionOffer> offers) {
        Stream<String> sentences = offers.stream()
                .flatMap(offer -> file.stream().flatMap(facts -> offer.when().missing(facts, context.today()).stream()))
                .map(one -> one.text().in(texts.language()));
        return sentences.distinct().collect(Collectors.joining(" "));
    }
}
