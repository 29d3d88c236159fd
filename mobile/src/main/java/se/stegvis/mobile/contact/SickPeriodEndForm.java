package se.stegvis.mobile.contact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import se.stegvis.mobile.form.OpenFieldsForm;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SickCertificate;
import se.stegvis.shared.record.SickPeriod;
import se.stegvis.shared.record.SigningCheck;

/** The end of a signed sick period, and its certificate, written when they are known. */
public final class SickPeriodEndForm extends OpenFieldsForm {
    private final SickPeriod period;
    private final FieldSet fields;
    private final DateField to;
    private final DateField seen;
    private final ChoiceChips<SickCertificate> certificate;
    private final Field seenField;

    public SickPeriodEndForm(ScreenContext context, SickPeriod period) {
        this(context, period, new FieldSet(Kind.SICK_PERIOD.name()));
    }

    private SickPeriodEndForm(ScreenContext context, SickPeriod period, FieldSet fields) {
        super(context, period, "sick.end", "sick.end-save", fields::unread);
        this.period = period;
        this.fields = fields;
        to = DateField.ofPeriod(context.today(), texts);
        seen = DateField.until(context.today(), texts);
        certificate = ChoiceChips.single(List.of(SickCertificate.values()), texts.wording()::choice);
        to.valueProperty().set(period.to().orElse(null));
        seen.valueProperty().set(period.doc().get(SickPeriod.SEEN_AT).orElse(context.today()));
        certificate.choose(period.certificate().stream().toList());
        Field toField = field(SickPeriod.TO, to).help(texts.get("sick.help.to"));
        Field certificateField = field(SickPeriod.CERTIFICATE, certificate).required(texts);
        seenField = field(SickPeriod.SEEN_AT, seen);
        fields.restore(unread.kept());
        List.of(to, seen).forEach(day -> day.unreadProperty().addListener((is, was, now) -> unread.touched()));
        certificate.valuesProperty().addListener((is, was, now) -> arrange());
        arrange();
        show("sick.period", toField, certificateField, seenField);
    }

    private Field field(FieldSpec spec, Node control) {
        return fields.add(spec.name(), new Field(texts.wording().field(Kind.SICK_PERIOD.name(), spec.name()), control));
    }

    private void arrange() {
        seenField.setVisible(isSeen());
        seenField.setManaged(isSeen());
    }

    private boolean isSeen() {
        return certificate.value().filter(SickCertificate.SEEN::equals).isPresent();
    }

    @Override
    protected void trySave() {
        fields.commit();
        ObjectNode set = set();
        SickPeriod next = new SickPeriod(period.header(), period.doc().with(set, period.spec()));
        List<Finding> findings = new ArrayList<>(fields.unsettled());
        if (certificate.value().isEmpty()) {
            findings.add(Finding.of(SickPeriod.CERTIFICATE, "required-choice"));
        }
        findings.addAll(SigningCheck.afterSigning(next, about.facts()));
        fields.show(findings, texts);
        if (findings.isEmpty()) {
            save(set);
        } else {
            fields.focusFirstFinding();
        }
    }

    private ObjectNode set() {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.put(SickPeriod.TO.name(), to.value().map(Object::toString).orElse(null));
        set.put(
                SickPeriod.CERTIFICATE.name(),
                certificate.value().map(Enum::name).orElse(null));
        set.put(
                SickPeriod.SEEN_AT.name(),
                isSeen() ? seen.value().map(Object::toString).orElse(null) : null);
        // Fields that stay as they are are no change.
        for (String name : Set.of(SickPeriod.TO.name(), SickPeriod.CERTIFICATE.name(), SickPeriod.SEEN_AT.name())) {
            boolean absent = set.path(name).isNull() && !period.doc().toNode().has(name);
            if (absent || set.path(name).equals(period.doc().node(name))) {
                set.remove(name);
            }
        }
        return set;
    }

    private void save(ObjectNode set) {
        if (set.isEmpty()) {
            context.navigator().back();
            return;
        }
        save(new RecordEdit(target(), period.header().revision(), set), () -> context.toasts()
                .show(texts.get("sick.end-saved")));
    }
}
