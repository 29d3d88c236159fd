package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days on which the person is ill (sjukperiod), and whether the certificate that SoL 12:3 a demands after seven days in a
 * row has been seen. The end and the certificate come after the signature, so they stay open (decision 131).
 */
public record SickPeriod(RecordHeader header, Doc doc) implements CareRecord {
    /** The day the demand of a certificate became law (SoL 12:3 a). */
    public static final LocalDate CERTIFICATE_SINCE = LocalDate.of(2026, 7, 1);

    /** So many days in a row need none (SoL 12:3 a). */
    public static final int DAYS_WITHOUT_CERTIFICATE = 7;

    public static final DateField FROM = date("from").toSign();
    public static final DateField TO = date("to").open();
    public static final ChoiceField<WorkAbilityLoss> EXTENT =
            choice("extent", WorkAbilityLoss.class, WorkAbilityLoss::perCent);
    public static final ChoiceField<SickCertificate> CERTIFICATE =
            choice("certificate", SickCertificate.class).toSign().open();
    public static final DateField SEEN_AT = date("seenAt").open().inThePast();
    public static final TextField SAID = text("said");

    static final KindSpec SPEC = KindSpec.signed("SICK_PERIOD", FROM, TO, EXTENT, CERTIFICATE, SEEN_AT, SAID);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Optional<LocalDate> from = from();
        if (to().filter(end -> from.filter(end::isBefore).isPresent()).isPresent()) {
            findings.add(Finding.of(TO, "ends-before-start"));
        } else if (certificate().filter(SickCertificate.NOT_NEEDED::equals).isPresent()) {
            from.flatMap(SickPeriod::certificateFrom)
                    .filter(due -> to().filter(end -> !end.isBefore(due)).isPresent())
                    .ifPresent(due -> findings.add(Finding.of(CERTIFICATE, "certificate-needed", due)));
        }
        boolean seen = certificate().filter(SickCertificate.SEEN::equals).isPresent();
        if (seen && doc.get(SEEN_AT).isEmpty()) {
            findings.add(Finding.of(SEEN_AT, "required"));
        }
        return findings;
    }

    /**
     * The first day that demands a certificate when the period lasts: the eighth; empty for a period whose eighth day lies
     * before the law.
     */
    public static Optional<LocalDate> certificateFrom(LocalDate from) {
        return Optional.of(from.plusDays(DAYS_WITHOUT_CERTIFICATE)).filter(day -> !day.isBefore(CERTIFICATE_SINCE));
    }

    /** The day on which a certificate is demanded and has not been seen; empty when none is. */
    public Optional<LocalDate> certificateDue() {
        return certificate().filter(SickCertificate.SEEN::equals).isPresent()
                ? Optional.empty()
                : from().flatMap(SickPeriod::certificateFrom)
                        .filter(due -> to().map(end -> !end.isBefore(due)).orElse(true));
    }

    public Optional<LocalDate> from() {
        return doc.get(FROM);
    }

    /** The last day; empty while it goes on. */
    public Optional<LocalDate> to() {
        return doc.get(TO);
    }

    public Optional<SickCertificate> certificate() {
        return doc.get(CERTIFICATE);
    }
}
