package se.stegvis.mobile.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.DisclosureRule;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.SipPlan;

/** The answer of the case's consents about a SIP on a day (SoL 10:8, OSL 12:2). Works without network. */
public final class SipConsent {
    private final ConsentRegister register;

    /** @param records all records of the case; only signed consents that the server has not refused count */
    public SipConsent(Collection<StoredRecord> records) {
        register = new ConsentRegister(records.stream()
                .filter(StoredRecord::decides)
                .map(StoredRecord::content)
                .filter(Consent.class::isInstance)
                .map(content -> ((Consent) content).terms())
                .flatMap(Optional::stream)
                .toList());
    }

    /** May a SIP be made that day, and if not, why. */
    public ConsentAnswer mayBeMade(LocalDate day) {
        return register.answer(ConsentQuestion.sip(day));
    }

    /** May that party be called that day, or to a meeting that day. */
    public boolean mayCall(Party party, LocalDate day) {
        return SipPlan.mayCall(register, party, day);
    }

    /** The signed consents of the case. */
    ConsentRegister register() {
        return register;
    }

    /** Called parties that may not learn of the plan that day. They may come all the same. */
    public List<Party> notToBeTold(Set<Party> called, LocalDate day) {
        return called.stream()
                .filter(party -> !DisclosureRule.missing(register, party, Set.of(InformationKind.PLAN), day)
                        .isEmpty())
                .toList();
    }
}
