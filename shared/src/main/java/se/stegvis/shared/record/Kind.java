package se.stegvis.shared.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds known to this version. Adding one is a recipe in CONTRIBUTING.md. */
public enum Kind {
    CLIENT(Client.SPEC, Client::new),
    CASE(CareCase.SPEC, CareCase::new),
    HOME_VISIT(HomeVisit.SPEC, HomeVisit::new),
    CONSENT(Consent.SPEC, Consent::new),
    SIP_PLAN(SipPlan.SPEC, SipPlan::new),
    SIP_FOLLOW_UP(SipFollowUp.SPEC, SipFollowUp::new),
    NEED_ASSESSMENT(NeedAssessment.SPEC, NeedAssessment::new),
    ASSIGNMENT(Assignment.SPEC, Assignment::new),
    WORK_TRAINING(WorkTraining.SPEC, WorkTraining::new),
    WORK_TRAINING_FOLLOW_UP(WorkTrainingFollowUp.SPEC, WorkTrainingFollowUp::new),
    CONSULTATION(Consultation.SPEC, Consultation::new),
    BASE_GROUP_DECISION(BaseGroupDecision.SPEC, BaseGroupDecision::new),
    DOCUMENT_REQUEST(DocumentRequest.SPEC, DocumentRequest::new),
    DISCLOSURE(Disclosure.SPEC, Disclosure::new),
    DFA_CHAIN(DfaChain.SPEC, DfaChain::new),
    SELF_RATING(SelfRating.SPEC, SelfRating::new),
    DIALOGUE(Dialogue.SPEC, Dialogue::new),
    OBSTACLE(Obstacle.SPEC, Obstacle::new),
    STEP(StepChange.SPEC, StepChange::new),
    CONTACT(Contact.SPEC, Contact::new),
    DECISION_REF(DecisionReference.SPEC, DecisionReference::new),
    SICK_PERIOD(SickPeriod.SPEC, SickPeriod::new),
    BENEFIT_APPLICATION(BenefitApplication.SPEC, BenefitApplication::new);

    private static final Map<String, Kind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));

    private final KindSpec spec;
    private final BiFunction<RecordHeader, Doc, CareRecord> view;

    Kind(KindSpec spec, BiFunction<RecordHeader, Doc, CareRecord> view) {
        this.spec = spec;
        this.view = view;
    }

    public KindSpec spec() {
        return spec;
    }

    /** The kind with that wire name; empty when this version does not know it. */
    public static Optional<Kind> of(String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(BY_NAME.get(name));
    }

    /** Is that the wire name of this kind? */
    public boolean is(String name) {
        return name().equals(name);
    }

    /** Is that the wire name of one of these kinds? One that only a newer version knows never is. */
    public static boolean in(Set<Kind> kinds, String name) {
        return of(name).filter(kinds::contains).isPresent();
    }

    /** The typed view of a document; an {@link UnknownRecord} for a kind that only a newer version knows. */
    public static CareRecord read(RecordHeader header, Doc doc) {
        return of(header.kind())
                .map(kind -> kind.view.apply(header, doc))
                .orElseGet(() -> new UnknownRecord(header, doc));
    }
}
