package se.stegvis.shared.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.guard.UnmetGuard;

/**
 * The facts of a case that the check of a record needs. A fact that is not given counts as absent: no consent, nobody
 * who may override. So the caller fills in what the kind asks for: the server before it takes a signature, the tablet's
 * form before it offers one.
 *
 * @param childInHousehold a child lives in the client's household
 * @param consents the signed consents and refusals of the case; asked by a document request and a SIP
 * @param on the day of the signature, in Sweden; asked by a document request without {@code sentAt} and a SIP without
 *     {@code meetingAt}
 * @param statedAt when it was signed by the clock of whoever signed it, where that is known; asked by a document
 *     request
 * @param signer who signs; asked by a change of step that overrides guards, and by a base-group decision
 * @param unmet the guards that the process says are unmet for the step that is signed
 * @param signatures the signatures on the glass in the case, as stored before; asked by a consent
 * @param intervalDays within how many days the process follows up where the case stands; asked by the warnings of a SIP
 * @param benefits which benefit may fit the person; asked by the warnings of an application for one
 */
public record CaseFacts(
        boolean childInHousehold,
        ConsentRegister consents,
        Optional<LocalDate> on,
        Optional<OffsetDateTime> statedAt,
        Optional<Signer> signer,
        List<UnmetGuard> unmet,
        FormerSignatures signatures,
        Optional<Integer> intervalDays,
        BenefitGrounds benefits) {
    private static final ConsentRegister NO_CONSENT = new ConsentRegister(List.of());

    /** Kinds whose signature asks what only the other records of the case can show. */
    private static final Set<Kind> ASKING =
            EnumSet.of(Kind.ASSIGNMENT, Kind.DOCUMENT_REQUEST, Kind.SIP_PLAN, Kind.STEP);

    /** Nothing is known of the case. */
    public static final CaseFacts NONE = new CaseFacts(false);

    public CaseFacts {
        unmet = List.copyOf(unmet);
    }

    /** Whether signing a record of that kind asks for more than household, day and signer. */
    public static boolean needRecordsFor(String kind) {
        return Kind.in(ASKING, kind);
    }

    /** The household only. */
    public CaseFacts(boolean childInHousehold) {
        this(
                childInHousehold,
                NO_CONSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                FormerSignatures.of(List.of()),
                Optional.empty(),
                BenefitGrounds.UNKNOWN);
    }

    /** The facts of the client record. */
    public static CaseFacts of(Client client) {
        return new CaseFacts(client.childInHousehold());
    }

    /** The facts of the records of one case: household, consents and signatures. */
    public static CaseFacts of(Collection<? extends CareRecord> records) {
        boolean child = all(records, Client.class).anyMatch(Client::childInHousehold);
        return new CaseFacts(child)
                .with(new ConsentRegister(all(records, Consent.class)
                        .flatMap(consent -> consent.terms().stream())
                        .toList()))
                .withSignatures(records.stream()
                        .filter(one ->
                                one.spec().field(GlassSignature.STROKES.name()).isPresent())
                        .flatMap(one -> GlassSignature.allIn(one.id(), one.doc()).stream())
                        .toList())
                .with(BenefitGrounds.of(records));
    }

    private static <R> Stream<R> all(Collection<? extends CareRecord> records, Class<R> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast);
    }

    public CaseFacts with(ConsentRegister register) {
        return new CaseFacts(
                childInHousehold, register, on, statedAt, signer, unmet, signatures, intervalDays, benefits);
    }

    public CaseFacts signedOn(LocalDate day) {
        return new CaseFacts(
                childInHousehold,
                consents,
                Optional.of(day),
                statedAt,
                signer,
                unmet,
                signatures,
                intervalDays,
                benefits);
    }

    /** As the clock of whoever signed it says. */
    public CaseFacts signedAt(OffsetDateTime stated) {
        return new CaseFacts(
                childInHousehold, consents, on, Optional.of(stated), signer, unmet, signatures, intervalDays, benefits);
    }

    public CaseFacts signedBy(Signer person) {
        return new CaseFacts(
                childInHousehold,
                consents,
                on,
                statedAt,
                Optional.of(person),
                unmet,
                signatures,
                intervalDays,
                benefits);
    }

    public CaseFacts withUnmet(List<UnmetGuard> guards) {
        return new CaseFacts(
                childInHousehold, consents, on, statedAt, signer, guards, signatures, intervalDays, benefits);
    }

    public CaseFacts withSignatures(List<GlassSignature> stood) {
        return withSignatures(FormerSignatures.of(stood));
    }

    public CaseFacts withSignatures(FormerSignatures stood) {
        return new CaseFacts(childInHousehold, consents, on, statedAt, signer, unmet, stood, intervalDays, benefits);
    }

    public CaseFacts with(BenefitGrounds grounds) {
        return new CaseFacts(
                childInHousehold, consents, on, statedAt, signer, unmet, signatures, intervalDays, grounds);
    }

    /** The process follows up within so many days where the case stands. */
    public CaseFacts within(int days) {
        return new CaseFacts(
                childInHousehold, consents, on, statedAt, signer, unmet, signatures, Optional.of(days), benefits);
    }
}
