package se.stegvis.mobile.contact;

import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FlowRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.SickCertificate;
import se.stegvis.shared.record.SickPeriod;

/** The form of a sick period: from when, to when if it is known, and the certificate that the law asks for. */
public final class SickPeriodForm extends RecordForm<SickPeriod> {
    public SickPeriodForm(ScreenContext context, RecordDraft fields) {
        super(context, new PlainDraft<>(fields));
        Field seen = inputs.date(SickPeriod.SEEN_AT, DateField.until(context.today(), texts));
        frame.add(
                new Card(
                        texts.get("sick.period"),
                        new FlowRow(
                                inputs.date(SickPeriod.FROM, DateField.ofPeriod(context.today(), texts))
                                        .required(texts),
                                inputs.date(SickPeriod.TO, DateField.ofPeriod(context.today(), texts))
                                        .help(texts.get("sick.help.to"))),
                        inputs.choice(SickPeriod.EXTENT),
                        inputs.text(SickPeriod.SAID, 2).help(texts.get("sick.help.said"))),
                new Card(
                        texts.get("sick.certificate"),
                        inputs.choice(SickPeriod.CERTIFICATE).required(texts).help(texts.get("sick.help.certificate")),
                        seen),
                new Card(texts.get("form.ahead"), clientView(), followUp()));
        frame.whenChanged(() -> show(
                seen,
                fields.doc()
                        .get(SickPeriod.CERTIFICATE)
                        .filter(SickCertificate.SEEN::equals)
                        .isPresent()));
    }
}
