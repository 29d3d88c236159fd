package se.stegvis.shared.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.time.SwedishTime;

/** Finds what a consent lacks before it is signed; an answer and a silence lack different things. */
final class ConsentCheck {
    private final Consent consent;
    private final Doc doc;

    ConsentCheck(Consent consent) {
        this.consent = consent;
        this.doc = consent.doc();
    }

    List<Finding> findings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>(
                consent.decision().filter(ConsentDecision.NO_REPLY::equals).isPresent()
                        ? unanswered(facts)
                        : answered());
        boolean given = consent.decision().filter(ConsentDecision.GIVEN::equals).isPresent();
        if (given && consent.lifts() && consent.parties().values().stream().anyMatch(Set::isEmpty)) {
            findings.add(Finding.of(Consent.PARTIES, "party-without-information"));
        }
        boolean written = consent.form().filter(ConsentForm.WRITTEN::equals).isPresent();
        GlassSignature signature = GlassSignature.of(doc);
        boolean lacksSignature =
                signature.told() ? signature.lacksInk() : consent.attachments().isEmpty();
        if (given && written && lacksSignature) {
            findings.add(Finding.of(GlassSignature.HASH, "signature-missing"));
        }
        period().ifPresent(findings::add);
        Doc representative = doc.get(Consent.REPRESENTATIVE);
        if (representative.get(Consent.REPRESENTATIVE_NAME).isPresent()
                != representative.get(Consent.REPRESENTATIVE_ROLE).isPresent()) {
            findings.add(Finding.of(Consent.REPRESENTATIVE, "representative-half"));
        }
        return findings;
    }

    /** An answer has a form, and days on which it counts. */
    private List<Finding> answered() {
        List<Finding> findings = new ArrayList<>();
        if (consent.form().isEmpty()) {
            findings.add(Finding.of(Consent.FORM, "required-choice"));
        }
        Stream.of(Consent.VALID_FROM, Consent.VALID_TO)
                .filter(day -> doc.get(day).isEmpty())
                .forEach(day -> findings.add(Finding.of(day, "required")));
        return findings;
    }

    /** Silence is noted with when one asked, until when one waited, and how one tried; never before that day is over. */
    private List<Finding> unanswered(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Stream.of(Consent.ASKED_AT, Consent.ANSWER_BY)
                .filter(field -> doc.written(field).isEmpty())
                .forEach(field -> findings.add(Finding.of(field, "required")));
        if (doc.get(Consent.ATTEMPTS).isEmpty()) {
            findings.add(Finding.of(Consent.ATTEMPTS, "attempts-missing"));
        }
        Optional<LocalDate> by = doc.get(Consent.ANSWER_BY);
        if (by.isPresent()) {
            boolean beforeAsked = doc.get(Consent.ASKED_AT)
                    .filter(asked -> SwedishTime.day(asked).isAfter(by.get()))
                    .isPresent();
            if (beforeAsked) {
                findings.add(Finding.of(Consent.ANSWER_BY, "answer-by-before-asked"));
            } else if (facts.on().filter(day -> !day.isAfter(by.get())).isPresent()) {
                findings.add(Finding.of(Consent.ANSWER_BY, "answer-awaited", by.get()));
            }
        }
        return findings;
    }

    private Optional<Finding> period() {
        Optional<LocalDate> from = doc.get(Consent.VALID_FROM);
        Optional<LocalDate> to = doc.get(Consent.VALID_TO);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            return Optional.of(Finding.of(Consent.VALID_TO, "ends-before-start"));
        }
        return to.get().isAfter(from.get().plusMonths(Consent.LONGEST_MONTHS))
                ? Optional.of(Finding.of(Consent.VALID_TO, "consent-too-long", Consent.LONGEST_MONTHS))
                : Optional.empty();
    }
}
