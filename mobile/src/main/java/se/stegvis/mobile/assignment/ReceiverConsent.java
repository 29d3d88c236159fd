package se.stegvis.mobile.assignment;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.mobile.form.ConsentNotice;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.DisclosureRule;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Disclosure;
import se.stegvis.shared.record.Finding;

/**
 * Says in an assignment whether its receiver may learn of the planning (OSL 26:1, 12:2), as its paper asks, while it
 * is written. The signature's conditions,, {@link Assignment#ownFindings} says (decision 80).
 */
final class ReceiverConsent {
    private final AssignmentDraft draft;
    private final ScreenContext context;
    private final Texts texts;
    private final ConsentNotice notice;

    ReceiverConsent(AssignmentDraft draft, ScreenContext context, ConsentNotice notice) {
        this.draft = draft;
        this.context = context;
        this.texts = context.texts();
        this.notice = notice;
    }

    /** Follows the receiver that is chosen. */
    void renew() {
        Assignment written = draft.content();
        Optional<Party> outside = written.to().filter(Assignment::isOutside).filter(party -> written.addendumTo()
                .isEmpty());
        notice.silent();
        outside.ifPresent(party -> say(party, written));
    }

    private void say(Party party, Assignment written) {
        UUID caseId = written.header().caseId();
        ConsentAnswer answer = CaseFacts.of(context.journal().deciding(caseId))
                .consents()
                .answer(ConsentQuestion.disclosure(context.today(), party, InformationKind.PLAN));
        String name = texts.wording().choice(party);
        if (answer.inForce()) {
            notice.inForce(texts.get("assignment.may-be-told", name), answer.until());
        } else if (DisclosureRule.bidsActivities(party, context.today())) {
            notice.warn(texts.get("assignment.law-bids", name), texts.get("assignment.law-bids-text"));
        } else {
            Finding missing = Finding.of(
                    Disclosure.CONSENT, "disclosure-consent-" + answer.reason(), party, InformationKind.PLAN);
            ConsentWish wish = ConsentWish.disclosure(
                    party,
                    Set.of(InformationKind.PLAN),
                    written.doc().get(Assignment.PURPOSE).orElse(""));
            notice.lacking(texts.get("assignment.not-to-be-told", name), missing, wish);
        }
    }
}
