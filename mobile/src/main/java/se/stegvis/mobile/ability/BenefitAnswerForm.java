package se.stegvis.mobile.ability;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import se.stegvis.mobile.form.OpenFieldsForm;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.BenefitAnswer;
import se.stegvis.shared.record.BenefitApplication;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.record.WorkAbilityLoss;

/** The answer to a signed application for a benefit, what was granted, and whether a review was asked for. */
public final class BenefitAnswerForm extends OpenFieldsForm {
    private final BenefitApplication application;
    private final FieldSet fields;
    private final ChoiceChips<BenefitAnswer> answer;
    private final ChoiceChips<WorkAbilityLoss> extent;
    private final DateField answeredOn;
    private final DateField from;
    private final DateField to;
    private final DateField review;
    private final Field answeredField;
    private final List<Field> granted;
    private final Field reviewField;

    public BenefitAnswerForm(ScreenContext context, BenefitApplication application) {
        this(context, application, new FieldSet(Kind.BENEFIT_APPLICATION.name()));
    }

    private BenefitAnswerForm(ScreenContext context, BenefitApplication application, FieldSet fields) {
        super(context, application, "benefit.write-answer", "benefit.answer-save", fields::unread);
        this.application = application;
        this.fields = fields;
        answer = ChoiceChips.single(
                List.of(BenefitAnswer.values()), one -> texts.wording().choice(BenefitApplication.ANSWER, one.name()));
        extent = ChoiceChips.single(List.of(WorkAbilityLoss.values()), loss -> texts.wording()
                .choice(BenefitApplication.GRANTED_EXTENT, loss.perCent()));
        answeredOn = DateField.until(context.today(), texts);
        from = DateField.ofPeriod(context.today(), texts);
        to = DateField.ofPeriod(context.today(), texts);
        review = DateField.until(context.today(), texts);
        answer.choose(List.of(application.answer()));
        application.doc().get(BenefitApplication.GRANTED_EXTENT).ifPresent(loss -> extent.choose(List.of(loss)));
        answeredOn.valueProperty().set(application.answeredOn().orElse(context.today()));
        from.valueProperty()
                .set(application.doc().get(BenefitApplication.GRANTED_FROM).orElse(null));
        to.valueProperty().set(application.grantedTo().orElse(null));
        review.valueProperty().set(application.reviewAskedOn().orElse(null));
        Field answerField = field(BenefitApplication.ANSWER, answer).required(texts);
        answeredField = field(BenefitApplication.ANSWERED_ON, answeredOn);
        granted = List.of(
                field(BenefitApplication.GRANTED_EXTENT, extent),
                field(BenefitApplication.GRANTED_FROM, from),
                field(BenefitApplication.GRANTED_TO, to).help(texts.get("benefit.help.granted-to")));
        reviewField = field(BenefitApplication.REVIEW_ASKED_ON, review).help(texts.get("benefit.help.review"));
        fields.restore(unread.kept());
        List.of(answeredOn, from, to, review)
                .forEach(day -> day.unreadProperty().addListener((is, was, now) -> unread.touched()));
        answer.valuesProperty().addListener((is, was, now) -> arrange());
        arrange();
        List<Node> shown = new ArrayList<>(List.of(answerField, answeredField));
        shown.addAll(granted);
        shown.add(reviewField);
        show("benefit.answer", shown.toArray(Node[]::new));
    }

    private Field field(FieldSpec spec, Node control) {
        return fields.add(
                spec.name(), new Field(texts.wording().field(Kind.BENEFIT_APPLICATION.name(), spec.name()), control));
    }

    private BenefitAnswer chosen() {
        return answer.value().orElse(BenefitAnswer.AWAITED);
    }

    private void arrange() {
        show(answeredField, isAnswered());
        granted.forEach(one -> show(one, chosen() == BenefitAnswer.GRANTED));
        show(reviewField, chosen().isDecision());
    }

    private boolean isAnswered() {
        return chosen() != BenefitAnswer.AWAITED;
    }

    private static void show(Field field, boolean shown) {
        field.setVisible(shown);
        field.setManaged(shown);
    }

    @Override
    protected void trySave() {
        fields.commit();
        ObjectNode set = set();
        BenefitApplication next =
                new BenefitApplication(application.header(), application.doc().with(set, application.spec()));
        List<Finding> findings = new ArrayList<>(fields.unsettled());
        findings.addAll(SigningCheck.afterSigning(next, about.facts()));
        fields.show(findings, texts);
        if (findings.isEmpty()) {
            save(set);
        } else {
            fields.focusFirstFinding();
        }
    }

    /** The fields that are another than before; one that the answer does not ask for is emptied. */
    private ObjectNode set() {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        boolean isGranted = chosen() == BenefitAnswer.GRANTED;
        put(set, BenefitApplication.ANSWER, answer.value().map(Enum::name));
        put(set, BenefitApplication.ANSWERED_ON, isAnswered() ? written(answeredOn) : Optional.empty());
        put(
                set,
                BenefitApplication.GRANTED_EXTENT,
                isGranted ? extent.value().map(WorkAbilityLoss::perCent) : Optional.empty());
        put(set, BenefitApplication.GRANTED_FROM, isGranted ? written(from) : Optional.empty());
        put(set, BenefitApplication.GRANTED_TO, isGranted ? written(to) : Optional.empty());
        put(set, BenefitApplication.REVIEW_ASKED_ON, chosen().isDecision() ? written(review) : Optional.empty());
        return set;
    }

    private static Optional<String> written(DateField day) {
        return day.value().map(Object::toString);
    }

    private void put(ObjectNode set, FieldSpec field, Optional<String> value) {
        String before = application.doc().node(field.name()).asText("");
        if (!value.orElse("").equals(application.doc().toNode().has(field.name()) ? before : "")) {
            set.put(field.name(), value.orElse(null));
        }
    }

    private void save(ObjectNode set) {
        if (set.isEmpty()) {
            context.navigator().back();
            return;
        }
        save(new RecordEdit(target(), application.header().revision(), set), () -> context.toasts()
                .show(texts.get("benefit.answer-saved")));
    }
}
