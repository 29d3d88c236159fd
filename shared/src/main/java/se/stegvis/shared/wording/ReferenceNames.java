package se.stegvis.shared.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Disclosure;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.SipFollowUp;
import se.stegvis.shared.record.SipPlan;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.record.WorkTraining;
import se.stegvis.shared.record.WorkTrainingFollowUp;
import se.stegvis.shared.time.SwedishTime;

/** The name of a record that another one refers to: the training that is followed up, the consent that is relied on. */
final class ReferenceNames {
    /** The fields that name a record of the case; other references name people. */
    private static final Set<String> FIELDS = Set.of(
            DocumentRequest.CONSENT.name(),
            Disclosure.DOCUMENT.name(),
            SipFollowUp.PLAN.name(),
            SipPlan.REVISES.name(),
            WorkTrainingFollowUp.TRAINING.name());

    static final ReferenceNames NONE = new ReferenceNames(List.of());

    private final Collection<? extends CareRecord> ofCase;

    private ReferenceNames(Collection<? extends CareRecord> ofCase) {
        this.ofCase = ofCase;
    }

    /** A page makes one for each of its records, so nothing is gathered beforehand. */
    static ReferenceNames to(Collection<? extends CareRecord> ofCase) {
        return new ReferenceNames(ofCase);
    }

    static boolean isNamedBy(String field) {
        return FIELDS.contains(field);
    }

    /** In words; empty when the record is not known here. */
    Optional<String> words(UUID id, Wording wording, Function<LocalDate, String> day) {
        return ofCase.stream().filter(one -> one.id().equals(id)).findFirst().map(one -> words(one, wording, day));
    }

    private static String words(CareRecord one, Wording wording, Function<LocalDate, String> day) {
        String kind = wording.kind(one.header().kind());
        if (one instanceof WorkTraining training) {
            String place = training.doc().get(WorkTraining.PLACE).orElse(kind);
            return dated(wording, "about.from", place, training.from().map(day));
        }
        if (one instanceof SipPlan plan) {
            String version = plan.doc()
                    .get(SipPlan.VERSION)
                    .map(number -> wording.sentence("about.version", kind, List.of(number.toPlainString())))
                    .orElse(kind);
            return dated(
                    wording,
                    "about.of",
                    version,
                    plan.heldOn().or(() -> happened(plan)).map(day));
        }
        if (one instanceof Consent consent) {
            List<String> words = new ArrayList<>();
            consent.type().map(wording::choice).ifPresent(words::add);
            words.addAll(
                    consent.parties().keySet().stream().map(wording::choice).toList());
            String told = words.isEmpty() ? kind : String.join(", ", words);
            return dated(
                    wording,
                    "about.until",
                    told,
                    consent.doc().get(Consent.VALID_TO).map(day));
        }
        return dated(wording, "about.of", kind, happened(one).map(day));
    }

    private static String dated(Wording wording, String sentence, String what, Optional<String> day) {
        return day.map(on -> wording.sentence(sentence, what, List.of(on))).orElse(what);
    }

    private static Optional<LocalDate> happened(CareRecord one) {
        return one.happenedAt().map(SwedishTime::day);
    }
}
