package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.time.Sweden;

/** A request for medical documents (begäran om underlag). Signing it is sending it, so nothing goes without consent. */
public record DocumentRequest(RecordHeader header, Doc doc) implements CareRecord {
    /** So far apart are at most the moment that is written down and that of the save with it, on a slow device. */
    private static final Duration ONE_SAVE = Duration.ofHours(1);

    static final KindSpec SPEC = KindSpec.signed(
            "DOCUMENT_REQUEST",
            choice("party", Party.class).toSign(),
            map("questions", text("text")),
            text("purpose"),
            set("information", InformationKind.class),
            instant("sentAt"),
            reference("consent"),
            // What comes back comes after the signature (decision 11).
            instant("answeredAt").open().inThePast(),
            text("answer").open());

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> unknown = unknownHere();
        if (party().isEmpty() || !unknown.isEmpty()) {
            return unknown;
        }
        List<Finding> misdated = misdated(facts);
        return misdated.isEmpty()
                ? sentOn().or(facts::on)
                        .map(day -> missing(facts.consents(), day))
                        .orElse(List.of(Finding.of("sentAt", "required")))
                : misdated;
    }

    /** Signing is sending, so one does not choose a day on which there was consent. */
    private List<Finding> misdated(CaseFacts facts) {
        boolean ahead =
                sentOn().flatMap(sent -> facts.on().filter(sent::isAfter)).isPresent();
        if (ahead) {
            return List.of(Finding.of("sentAt", "sent-ahead"));
        }
        boolean another = doc.instant("sentAt")
                .flatMap(sent -> facts.statedAt()
                        .filter(signed -> Duration.between(sent, signed).abs().compareTo(ONE_SAVE) > 0))
                .isPresent();
        return another ? List.of(Finding.of("sentAt", "sent-at-another-time")) : List.of();
    }

    /** Where it cannot be told whether consent covers it, nothing goes. */
    private List<Finding> unknownHere() {
        List<Finding> unknown = new ArrayList<>();
        if (doc.has("party") && party().isEmpty()) {
            unknown.add(Finding.of("party", "unknown-here"));
        }
        if (doc.keys("information").size()
                != doc.choices("information", InformationKind.class).size()) {
            unknown.add(Finding.of("information", "unknown-here"));
        }
        return unknown;
    }

    /**
     * The consents that are missing on that day: one finding for each kind of information without consent in force.
     * Empty when the request may go, and while no party is chosen.
     */
    public List<Finding> missing(ConsentRegister register, LocalDate day) {
        List<Finding> missing = new ArrayList<>();
        party().ifPresent(to -> asked().forEach(kind -> {
            ConsentAnswer answer = register.answer(ConsentQuestion.disclosure(day, to, kind));
            if (!answer.inForce()) {
                missing.add(Finding.of("consent", "document-consent-" + answer.reason(), to, kind));
            }
        }));
        return missing;
    }

    /** What is asked for; health when nothing else is said. */
    public Set<InformationKind> asked() {
        Set<InformationKind> named = doc.choices("information", InformationKind.class);
        return named.isEmpty() ? Set.of(InformationKind.HEALTH) : named;
    }

    public Optional<Party> party() {
        return doc.choice("party", Party.class);
    }

    /** The Swedish day it was sent. */
    public Optional<LocalDate> sentOn() {
        return doc.instant("sentAt").map(Sweden::day);
    }

    public Optional<OffsetDateTime> answeredAt() {
        return doc.instant("answeredAt");
    }

    /** The consent that the writer relied on. Whether one is in force is asked of the register, not of this. */
    public Optional<UUID> consent() {
        return doc.id("consent");
    }
}
