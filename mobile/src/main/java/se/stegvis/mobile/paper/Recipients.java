package se.stegvis.mobile.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.DisclosureRule;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Disclosure;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.SipPlan;

/** To whom a document may go, and what consent is missing before it may. Works without network. */
final class Recipients {
    private final CareRecord content;
    private final CaseFacts facts;
    private final List<ConsentTerms> terms;
    private final boolean corrected;

    /** @param ofCase all records of the case; only signed consents count */
    Recipients(CareRecord content, Collection<CareRecord> ofCase) {
        this.content = content;
        this.facts = CaseFacts.of(ofCase);
        this.terms = ofCase.stream()
                .filter(Consent.class::isInstance)
                .flatMap(one -> ((Consent) one).terms().stream())
                .toList();
        this.corrected =
                ofCase.stream().anyMatch(one -> one.signed() && one.addendumTo().equals(Optional.of(content.id())));
    }

    /** Whether corrections are on the paper: not of activities, whose paper says nothing else of the assignment. */
    static boolean goesWith(CareRecord content) {
        return !(content instanceof Assignment);
    }

    /**
     * The parties that can be chosen; a visit goes to the client only, and a consent to those it names. Activities that were corrected are
     * commissioned anew before anybody learns of them.
     */
    List<Party> parties() {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (content instanceof SipPlan plan) {
            parties.addAll(plan.doc().get(SipPlan.CALLED_PARTIES));
            plan.doc().get(SipPlan.PARTICIPANTS).values().forEach(one -> one.get(Disclosure.PARTY)
                    .ifPresent(parties::add));
        } else if (content instanceof DocumentRequest request) {
            request.party().ifPresent(parties::add);
        } else if (content instanceof Consent consent
                && consent.decision().filter(ConsentDecision.GIVEN::equals).isPresent()) {
            parties.addAll(consent.parties().keySet());
        } else if (content instanceof Assignment assignment
                && !corrected
                && !ActivityPaper.of(assignment).isEmpty()) {
            parties.add(Party.AF);
        }
        return List.copyOf(parties);
    }

    /** Whom it is for unless another is chosen: the client, but a request its party. */
    Optional<Party> usual() {
        return content instanceof DocumentRequest request ? request.party() : Optional.empty();
    }

    /** The kinds of information in the document; of a consent those that it is about for that party. */
    private Set<InformationKind> information(Party to) {
        if (content instanceof Consent consent && consent.lifts()) {
            return consent.parties().getOrDefault(to, Set.of());
        }
        return information();
    }

    /** The kinds of information in the document. */
    Set<InformationKind> information() {
        return content instanceof DocumentRequest request ? request.asked() : Set.of(InformationKind.PLAN);
    }

    /** The reasons that stop the disclosure that day, each named; nothing stops a copy to the client. */
    List<Finding> missing(Optional<Party> to, LocalDate day) {
        if (content instanceof DocumentRequest request) {
            // It tells the party nothing but what it asks: what the party may give decides.
            return to.isEmpty() ? List.of() : request.missing(facts.consents(), day);
        }
        if (content instanceof Consent consent) {
            return to.flatMap(party -> ended(consent, party, day)).stream().toList();
        }
        List<Finding> missing = new ArrayList<>();
        to.filter(party -> !bidden(to, day)).ifPresent(party -> {
            Map<InformationKind, ConsentAnswer> answers =
                    DisclosureRule.missing(facts.consents(), party, information(), day);
            answers.forEach((kind, answer) ->
                    missing.add(Finding.of(Disclosure.CONSENT, "disclosure-consent-" + answer.reason(), party, kind)));
        });
        return missing;
    }

    /** A consent goes to the party that it names for as long as this very consent counts there. */
    private Optional<Finding> ended(Consent consent, Party party, LocalDate day) {
        ConsentAnswer answer = new ConsentRegister(terms.stream()
                        .filter(one -> !one.given() || one.id().equals(consent.id()))
                        .toList())
                .answer(new ConsentQuestion(
                        day, consent.type().orElseThrow(), Optional.of(party), Optional.empty(), Optional.empty()));
        InformationKind about = information(party).stream().sorted().findFirst().orElse(InformationKind.PLAN);
        return answer.inForce()
                ? Optional.empty()
                : Optional.of(Finding.of(Disclosure.CONSENT, "disclosure-consent-" + answer.reason(), party, about));
    }

    /** The consent that would allow a copy to that party, for the purpose that the document names. */
    ConsentWish wish(Party to) {
        if (content instanceof DocumentRequest request) {
            return ConsentWish.request(
                    to,
                    information(),
                    request.doc().get(DocumentRequest.PURPOSE).orElse(""));
        }
        return ConsentWish.disclosure(
                to, information(), content.doc().get(Assignment.PURPOSE).orElse(""));
    }

    /** The law bids it, so no consent is asked for. */
    boolean bidden(Optional<Party> to, LocalDate day) {
        return content instanceof Assignment
                && to.filter(party -> DisclosureRule.bidsActivities(party, day)).isPresent();
    }

    /** A copy to a party is a disclosure of its own; a signed request is itself the record of what was sent. */
    boolean leavesRecord() {
        return !(content instanceof DocumentRequest);
    }

    /** The record of a copy to a party; empty for the client, and where another record tells it. */
    Optional<ObjectNode> disclosure(Optional<Party> to, LocalDate day) {
        return to.filter(party -> leavesRecord()).map(party -> {
            ObjectNode set = JsonNodeFactory.instance.objectNode().put(CommonFields.STATUS.name(), "SIGNED");
            set.put(Disclosure.PARTY.name(), party.name())
                    .put(Disclosure.DOCUMENT.name(), content.id().toString());
            ArrayNode told = set.putArray(Disclosure.INFORMATION.name());
            information(party).forEach(kind -> told.add(kind.name()));
            basis(party, day)
                    .filter(consent -> !bidden(to, day))
                    .ifPresent(consent -> set.put(Disclosure.CONSENT.name(), consent.toString()));
            return set;
        });
    }

    /** The consent that is relied on. */
    private Optional<UUID> basis(Party party, LocalDate day) {
        if (content instanceof Consent) {
            return Optional.of(content.id());
        }
        for (InformationKind kind : information()) {
            ConsentAnswer answer = facts.consents().answer(ConsentQuestion.disclosure(day, party, kind));
            if (answer.inForce()) {
                return answer.consent();
            }
        }
        return Optional.empty();
    }
}
