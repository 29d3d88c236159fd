package se.stegvis.shared.consent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to the register: may this be done on that day?
 *
 * @param date the day of the disclosure, meeting or call
 * @param type what must have been agreed to
 * @param party the receiving party; empty asks for the type as such
 * @param information the kind to disclose; empty when it does not matter
 * @param form the form that is demanded; empty when any will do
 * @param direction which way information is to go; empty when it does not matter
 */
public record ConsentQuestion(
        LocalDate date,
        ConsentType type,
        Optional<Party> party,
        Optional<InformationKind> information,
        Optional<ConsentForm> form,
        Optional<ConsentDirection> direction) {

    /** A question in which the direction does not matter. */
    public ConsentQuestion(
            LocalDate date,
            ConsentType type,
            Optional<Party> party,
            Optional<InformationKind> information,
            Optional<ConsentForm> form) {
        this(date, type, party, information, form, Optional.empty());
    }

    /** May a SIP be made on that day (SoL 10:8)? */
    public static ConsentQuestion sip(LocalDate date) {
        return new ConsentQuestion(
                date, ConsentType.SIP_MAY_BE_MADE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** May this party be called to a SIP on that day? A consent that names no parties leaves open who takes part. */
    public static ConsentQuestion call(LocalDate date, Party party) {
        return new ConsentQuestion(
                date, ConsentType.SIP_MAY_BE_MADE, Optional.of(party), Optional.empty(), Optional.empty());
    }

    /** May this party receive anything at all on that day? */
    public static ConsentQuestion disclosure(LocalDate date, Party party) {
        return lifted(date, party, Optional.empty(), ConsentDirection.TELL);
    }

    /** May this party receive this kind of information on that day (OSL 12:2)? */
    public static ConsentQuestion disclosure(LocalDate date, Party party, InformationKind information) {
        return of(date, party, information, ConsentDirection.TELL);
    }

    /** May this party be asked for this kind of information on that day? */
    public static ConsentQuestion request(LocalDate date, Party party, InformationKind information) {
        return of(date, party, information, ConsentDirection.FETCH);
    }

    /** May this kind of information go that way on that day? */
    public static ConsentQuestion of(
            LocalDate date, Party party, InformationKind information, ConsentDirection direction) {
        return lifted(date, party, Optional.of(information), direction);
    }

    private static ConsentQuestion lifted(
            LocalDate date, Party party, Optional<InformationKind> information, ConsentDirection direction) {
        return new ConsentQuestion(
                date,
                ConsentType.SECRECY_LIFTED,
                Optional.of(party),
                information,
                Optional.empty(),
                Optional.of(direction));
    }

    /** The same question, but only a written consent will do (Arena). */
    public ConsentQuestion inWriting() {
        return new ConsentQuestion(date, type, party, information, Optional.of(ConsentForm.WRITTEN), direction);
    }

    /** The same question, whichever way information is to go. */
    public ConsentQuestion inAnyDirection() {
        return new ConsentQuestion(date, type, party, information, form, Optional.empty());
    }
}
