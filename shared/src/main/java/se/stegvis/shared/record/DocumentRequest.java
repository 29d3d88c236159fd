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
import se.stegvis.shared.time.SwedishTime;

/** A request for medical documents (begäran om underlag). Signing it is sending it, so nothing goes without consent. */
public record DocumentRequest(RecordHeader header, Doc doc) implements CareRecord {
    /** So far apart are at most the moment that is written down and that of the save with it, on a slow device. */
    private static final Duration ONE_SAVE = Duration.ofHours(1);

    public static final ChoiceField<Party> PARTY = choice("party", Party.class).toSign();
    public static final TextField QUESTION_TEXT = text("text");
    public static final MapField QUESTIONS = map("questions", QUESTION_TEXT);
    public static final TextField PURPOSE = text("purpose");
    public static final SetField<InformationKind> INFORMATION = set("information", InformationKind.class);
    public static final ChoiceField<RequestGround> GROUND = choice("ground", RequestGround.class);
    /** The provision that obliges the party, as {@link DisclosureDuty#provision}; needed where the law is the ground. */
    public static final TextField PROVISION = text("provision");

    public static final InstantField SENT_AT = instant("sentAt");
    public static final IdField CONSENT = reference("consent");
    /** The documents arrive after the signature (decision 11). */
    public static final InstantField ANSWERED_AT = instant("answeredAt").open().inThePast();

    public static final TextField ANSWER = text("answer").open();

    static final KindSpec SPEC = KindSpec.signed(
            "DOCUMENT_REQUEST",
            PARTY,
            QUESTIONS,
            PURPOSE,
            INFORMATION,
            GROUND,
            PROVISION,
            SENT_AT,
            CONSENT,
            ANSWERED_AT,
            ANSWER);

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
                        .orElse(List.of(Finding.of(SENT_AT, "required")))
                : misdated;
    }

    /** Signing is sending, so one does not choose a day on which there was consent. */
    private List<Finding> misdated(CaseFacts facts) {
        boolean ahead =
                sentOn().flatMap(sent -> facts.on().filter(sent::isAfter)).isPresent();
        if (ahead) {
            return List.of(Finding.of(SENT_AT, "sent-ahead"));
        }
        boolean another = doc.get(SENT_AT)
                .flatMap(sent -> facts.statedAt()
                        .filter(signed -> Duration.between(sent, signed).abs().compareTo(ONE_SAVE) > 0))
                .isPresent();
        return another ? List.of(Finding.of(SENT_AT, "sent-at-another-time")) : List.of();
    }

    /** Where it is unknown whether consent covers it, nothing goes. */
    private List<Finding> unknownHere() {
        List<Finding> unknown = new ArrayList<>();
        if (doc.has(PARTY) && party().isEmpty()) {
            unknown.add(Finding.of(PARTY, "unknown-here"));
        }
        if (doc.has(GROUND) && doc.get(GROUND).isEmpty()) {
            unknown.add(Finding.of(GROUND, "unknown-here"));
        }
        if (doc.keys(INFORMATION).size() != doc.get(INFORMATION).size()) {
            unknown.add(Finding.of(INFORMATION, "unknown-here"));
        }
        return unknown;
    }

    /**
     * The grounds that are missing on that day: one finding for each kind of information that the party need not give
     * by law, or that no consent in force covers. Empty when the request may go, and while no party is chosen.
     */
    public List<Finding> missing(ConsentRegister register, LocalDate day) {
        List<Finding> missing = new ArrayList<>();
        if (byLaw()) {
            party().ifPresent(to -> asked().stream()
                    .filter(kind -> duties(day).stream()
                            .noneMatch(duty -> duty.information().contains(kind)
                                    && doc.get(PROVISION)
                                            .filter(duty.provision()::equals)
                                            .isPresent()))
                    .forEach(kind -> missing.add(Finding.of(PROVISION, "no-duty", to, kind))));
            return missing;
        }
        party().ifPresent(to -> asked().forEach(kind -> {
            ConsentAnswer answer = register.answer(ConsentQuestion.request(day, to, kind));
            if (!answer.inForce()) {
                missing.add(Finding.of(CONSENT, "document-consent-" + answer.reason(), to, kind));
            }
        }));
        return missing;
    }

    /** It rests on a provision, not on a yes of the person. */
    public boolean byLaw() {
        return doc.get(GROUND).filter(RequestGround.BY_LAW::equals).isPresent();
    }

    /** The duties of its party that are the law on that day. */
    public List<DisclosureDuty> duties(LocalDate day) {
        return party().map(to -> DisclosureDuty.of(to, day)).orElse(List.of());
    }

    /** The requested kind of information; health when no other is given. */
    public Set<InformationKind> asked() {
        Set<InformationKind> named = doc.get(INFORMATION);
        return named.isEmpty() ? Set.of(InformationKind.HEALTH) : named;
    }

    public Optional<Party> party() {
        return doc.get(PARTY);
    }

    /** The Swedish day it was sent. */
    public Optional<LocalDate> sentOn() {
        return doc.get(SENT_AT).map(SwedishTime::day);
    }

    public Optional<OffsetDateTime> answeredAt() {
        return doc.get(ANSWERED_AT);
    }

    /** The consent that the writer relied on. Whether one is in force is asked of the register, not of this. */
    public Optional<UUID> consent() {
        return doc.get(CONSENT);
    }
}
