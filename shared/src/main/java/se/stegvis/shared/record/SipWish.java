package se.stegvis.shared.record;

import java.util.Optional;

/**
 * The person's own wish for a SIP, said in a visit or another contact. The source of Jönköping demands that a SIP is
 * offered then, so the wish is answered with a date.
 */
public final class SipWish {
    public static final FlagField WISHED = FieldSpec.flag("sipWished");

    private SipWish() {}

    /** The finding of a wish without a date; empty when nobody wishes for a SIP, or a date is set. */
    static Optional<Finding> undated(CareRecord said) {
        boolean wished = said.doc().get(WISHED).filter(Boolean::booleanValue).isPresent();
        return wished && said.followUpDate().isEmpty()
                ? Optional.of(
                        Finding.of(CommonFields.FOLLOW_UP.path(CommonFields.FOLLOW_UP_DATE), "sip-wish-without-date"))
                : Optional.empty();
    }
}
