package se.stegvis.shared.record;

import java.util.Locale;

/**
 * A warning before a signature, which a reason passes: no source and no law says that it must be so. A {@link Finding}
 * of the signing check stops the signature; docs/signing.md lists both.
 */
public enum SigningWarning {
    /** A SIP without health care: the law's plan is one of social services and health care (SoL 10:8). */
    SIP_WITHOUT_CARE,
    /** An action of a SIP that nobody can follow up on a day. */
    SIP_ACTION_WITHOUT_DATE,
    /** The joint follow-up lies later than the interval of the step. */
    SIP_FOLLOW_UP_LATE,
    /** Arbetsförmedlingen or Försäkringskassan is called, and nobody says that the person has a case there. */
    SIP_PARTY_WITHOUT_CASE,
    /** A grouping is made together with the person. */
    GROUPED_WITHOUT_CLIENT,
    /** No rule of the benefit comprises the person's age with that reduction of work ability. */
    BENEFIT_BY_AGE,
    /** The benefit is for a reduction for good, and the DFA chain of the case says otherwise. */
    BENEFIT_BY_LENGTH;

    /** The warning, for whoever is about to sign. */
    Finding at(FieldSpec field, Object... values) {
        return Finding.of(field, code(), values);
    }

    /** The key of its sentence, for example {@code sip-without-care}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The warning with that key of a sentence. */
    public static SigningWarning of(Finding finding) {
        return valueOf(finding.code().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
