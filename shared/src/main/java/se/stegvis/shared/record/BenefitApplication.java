package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application for a benefit (ansökan om ersättning) and what became of it. It runs beside the step of the case while
 * the authority decides. The answer and the review come after the signature, so they stay open; certificates that
 * complete it come as an addendum (decision 160).
 */
public record BenefitApplication(RecordHeader header, Doc doc) implements CareRecord {
    public static final ChoiceField<Benefit> BENEFIT =
            choice("benefit", Benefit.class).toSign();
    public static final DateField APPLIED_ON = date("appliedOn").toSign().inThePast();
    /** The reduction of work ability that the application says. */
    public static final ChoiceField<WorkAbilityLoss> EXTENT =
            choice("extent", WorkAbilityLoss.class, WorkAbilityLoss::perCent);
    /** The person applied alone, without help of the municipality. */
    public static final FlagField BY_CLIENT = flag("byClient");

    public static final TextField CERTIFICATE_WHAT = text("what");
    public static final TextField CERTIFICATE_BY = text("by");
    public static final DateField CERTIFICATE_DATED = date("dated");
    public static final MapField CERTIFICATES =
            map("certificates", CERTIFICATE_WHAT, CERTIFICATE_BY, CERTIFICATE_DATED);

    public static final ChoiceField<BenefitAnswer> ANSWER =
            choice("answer", BenefitAnswer.class).open();
    public static final DateField ANSWERED_ON = date("answeredOn").open().inThePast();
    public static final ChoiceField<WorkAbilityLoss> GRANTED_EXTENT = choice(
                    "grantedExtent", WorkAbilityLoss.class, WorkAbilityLoss::perCent)
            .open();
    public static final DateField GRANTED_FROM = date("grantedFrom").open();
    public static final DateField GRANTED_TO = date("grantedTo").open();
    /** The day a review (omprövning) was asked for. */
    public static final DateField REVIEW_ASKED_ON = date("reviewAskedOn").open().inThePast();

    static final KindSpec SPEC = KindSpec.signed(
            "BENEFIT_APPLICATION",
            BENEFIT,
            APPLIED_ON,
            EXTENT,
            BY_CLIENT,
            CERTIFICATES,
            ANSWER,
            ANSWERED_ON,
            GRANTED_EXTENT,
            GRANTED_FROM,
            GRANTED_TO,
            REVIEW_ASKED_ON);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        certificates().forEach((key, certificate) -> {
            if (certificate.get(CERTIFICATE_WHAT).isEmpty()) {
                findings.add(Finding.of(CERTIFICATES.path(key, CERTIFICATE_WHAT), "required"));
            }
        });
        if (answer() != BenefitAnswer.AWAITED && answeredOn().isEmpty()) {
            findings.add(Finding.of(ANSWERED_ON, "required"));
        }
        if (answer() == BenefitAnswer.GRANTED) {
            granted(findings);
        }
        answeredOn()
                .filter(day -> appliedOn().filter(day::isBefore).isPresent())
                .ifPresent(day -> findings.add(Finding.of(ANSWERED_ON, "ends-before-start")));
        doc.get(REVIEW_ASKED_ON)
                .filter(day -> answeredOn().filter(day::isBefore).isPresent())
                .ifPresent(day -> findings.add(Finding.of(REVIEW_ASKED_ON, "ends-before-start")));
        return findings;
    }

    private void granted(List<Finding> findings) {
        if (doc.get(GRANTED_FROM).isEmpty()) {
            findings.add(Finding.of(GRANTED_FROM, "required"));
        }
        if (benefit().filter(Benefit.AKTIVITETSERSATTNING::equals).isPresent()
                && grantedTo().isEmpty()) {
            findings.add(Finding.of(GRANTED_TO, "benefit-without-end"));
        }
        grantedTo()
                .filter(end -> doc.get(GRANTED_FROM).filter(end::isBefore).isPresent())
                .ifPresent(end -> findings.add(Finding.of(GRANTED_TO, "ends-before-start")));
    }

    /** The rules of the benefit that none of which fits the person, each warned of once. */
    @Override
    public List<Finding> warnings(CaseFacts facts) {
        List<Finding> warnings = new ArrayList<>();
        benefit().ifPresent(benefit -> appliedOn().ifPresent(day -> {
            List<BenefitRule> rules = BenefitRule.of(benefit, day);
            facts.benefits()
                    .ageOn(day)
                    .filter(age -> !rules.isEmpty() && rules.stream().noneMatch(rule -> rule.fits(age, extent())))
                    .ifPresent(age -> warnings.add(SigningWarning.BENEFIT_BY_AGE.at(BENEFIT, age, provisions(rules))));
            facts.benefits()
                    .permanent()
                    .filter(permanent ->
                            !permanent && !rules.isEmpty() && rules.stream().allMatch(BenefitRule::permanent))
                    .ifPresent(
                            passing -> warnings.add(SigningWarning.BENEFIT_BY_LENGTH.at(BENEFIT, provisions(rules))));
        }));
        return warnings;
    }

    private static String provisions(List<BenefitRule> rules) {
        return String.join(", ", rules.stream().map(BenefitRule::provision).toList());
    }

    public Optional<Benefit> benefit() {
        return doc.get(BENEFIT);
    }

    public Optional<LocalDate> appliedOn() {
        return doc.get(APPLIED_ON);
    }

    public Optional<WorkAbilityLoss> extent() {
        return doc.get(EXTENT);
    }

    public Map<String, Doc> certificates() {
        return doc.get(CERTIFICATES);
    }

    /** The answer so far; awaited while nobody has said, or a newer version says what is unknown here. */
    public BenefitAnswer answer() {
        return doc.get(ANSWER).orElse(BenefitAnswer.AWAITED);
    }

    public Optional<LocalDate> answeredOn() {
        return doc.get(ANSWERED_ON);
    }

    /** The last day of what was granted; empty while nothing is, or it has no end. */
    public Optional<LocalDate> grantedTo() {
        return doc.get(GRANTED_TO);
    }

    public Optional<LocalDate> reviewAskedOn() {
        return doc.get(REVIEW_ASKED_ON);
    }

    /** Something is granted, and less than was applied for, or less than the whole where nobody said how much. */
    public boolean isGrantedInPart() {
        WorkAbilityLoss wanted = extent().orElse(WorkAbilityLoss.WHOLE);
        return answer() == BenefitAnswer.GRANTED
                && doc.get(GRANTED_EXTENT)
                        .filter(granted -> granted.compareTo(wanted) < 0)
                        .isPresent();
    }
}
