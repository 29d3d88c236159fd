package se.stegvis.mobile.ability;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FlowRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.BenefitAnswer;
import se.stegvis.shared.record.BenefitApplication;
import se.stegvis.shared.record.BenefitGrounds;
import se.stegvis.shared.record.BenefitRule;
import se.stegvis.shared.record.Doc;

/** The form of an application for a benefit, with its certificates, and its answer when there is one already. */
public final class BenefitApplicationForm extends RecordForm<BenefitApplication> {
    public BenefitApplicationForm(ScreenContext context, RecordDraft fields) {
        super(context, new PlainDraft<>(fields));
        Field answeredOn = inputs.date(BenefitApplication.ANSWERED_ON, DateField.until(context.today(), texts));
        VBox granted = new VBox(
                inputs.choice(BenefitApplication.GRANTED_EXTENT),
                new FlowRow(
                        inputs.date(BenefitApplication.GRANTED_FROM, DateField.ofPeriod(context.today(), texts)),
                        inputs.date(BenefitApplication.GRANTED_TO, DateField.ofPeriod(context.today(), texts))));
        granted.getStyleClass().add("fields");
        Field review = inputs.date(BenefitApplication.REVIEW_ASKED_ON, DateField.until(context.today(), texts));
        VBox rules = new VBox();
        frame.add(
                new Card(
                        texts.get("benefit.application"),
                        inputs.choice(BenefitApplication.BENEFIT).required(texts),
                        rules,
                        inputs.date(BenefitApplication.APPLIED_ON, DateField.until(context.today(), texts))
                                .required(texts),
                        inputs.choice(BenefitApplication.EXTENT),
                        inputs.flag(BenefitApplication.BY_CLIENT)),
                new Card(
                        texts.get("benefit.certificates"),
                        new MapEntriesInput(
                                BenefitApplication.CERTIFICATES,
                                fields,
                                inputs,
                                context,
                                one -> certificate(context, one))),
                new Card(
                        texts.get("benefit.answer"),
                        inputs.choice(BenefitApplication.ANSWER).help(texts.get("benefit.help.answer")),
                        answeredOn,
                        granted,
                        review),
                new Card(texts.get("form.ahead"), clientView(), followUp()));
        frame.whenChanged(() -> {
            rules.getChildren().setAll(rules(fields.doc()));
            BenefitAnswer answer = fields.doc().get(BenefitApplication.ANSWER).orElse(BenefitAnswer.AWAITED);
            show(answeredOn, answer != BenefitAnswer.AWAITED);
            show(granted, answer == BenefitAnswer.GRANTED);
            show(review, answer.isDecision());
        });
    }

    /** The provisions that say who the chosen benefit is for, and the age of the person; nothing without one. */
    private List<Banner> rules(Doc doc) {
        LocalDate day = doc.get(BenefitApplication.APPLIED_ON).orElse(context.today());
        List<BenefitRule> rules = doc.get(BenefitApplication.BENEFIT)
                .map(benefit -> BenefitRule.of(benefit, day))
                .orElse(List.of());
        if (rules.isEmpty()) {
            return List.of();
        }
        String said = rules.stream()
                .map(rule -> texts.get(
                        rule.confirmedBy().isPresent() ? "benefit.rule" : "benefit.rule-unconfirmed",
                        rule.ages()
                                .last()
                                .map(last ->
                                        texts.get("benefit.ages", rule.ages().first(), last))
                                .orElseGet(() -> texts.get(
                                        "benefit.ages-from", rule.ages().first())),
                        rule.facts(),
                        rule.source()))
                .collect(Collectors.joining("\n"));
        String age = BenefitGrounds.of(about.records())
                .ageOn(day)
                .map(years -> texts.get("benefit.age", years) + "\n")
                .orElse("");
        return List.of(new Banner(Tone.NEUTRAL, texts.get("benefit.who-for"), age + said));
    }

    private static VBox certificate(ScreenContext context, Inputs one) {
        VBox panel = new VBox(
                one.line(BenefitApplication.CERTIFICATE_WHAT),
                one.line(BenefitApplication.CERTIFICATE_BY),
                one.date(BenefitApplication.CERTIFICATE_DATED, DateField.until(context.today(), context.texts())));
        panel.getStyleClass().add("fields");
        return panel;
    }
}
