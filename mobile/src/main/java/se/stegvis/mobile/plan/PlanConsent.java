package se.stegvis.mobile.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stegvis.mobile.form.ConsentNotice;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.SipPlan;

/** Says above the plan whether it may be made that day, what consent is missing, and who may not learn of it. */
final class PlanConsent {
    private final SipPlanDraft draft;
    private final Texts texts;
    private final ConsentNotice notice;

    PlanConsent(SipPlanDraft draft, ScreenContext context, ConsentNotice notice) {
        this.draft = draft;
        this.texts = context.texts();
        this.notice = notice;
    }

    void renew() {
        SipConsent consent = draft.consent();
        LocalDate day = draft.day();
        Optional<Finding> missing = SipPlan.missing(consent.register(), day);
        missing.ifPresentOrElse(
                this::missing,
                () -> notice.inForce(
                        texts.get("plan.consent-in-force"),
                        consent.mayBeMade(day).until()));
        List<Party> untold = consent.notToBeTold(draft.content().doc().get(SipPlan.CALLED_PARTIES), day);
        if (!untold.isEmpty()) {
            String names = untold.stream().map(texts.wording()::choice).collect(Collectors.joining(", "));
            notice.warn(texts.get("plan.not-to-be-told"), texts.get("plan.not-to-be-told-text", names));
        }
    }

    private void missing(Finding finding) {
        notice.missing(texts.get("plan.no-consent"), List.of(finding), ConsentWish.sip());
    }
}
