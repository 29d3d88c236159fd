package se.stegvis.mobile.contact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.UnreadTextAutosave;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.FieldSet;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SickCertificate;
import se.stegvis.shared.record.SickPeriod;
import se.stegvis.shared.record.SigningCheck;

/** The end of a signed sick period, and its certificate, written when they are known. */
public final class SickPeriodEndForm implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final SickPeriod period;
    private final FormCase about;
    private final FieldSet fields = new FieldSet(Kind.SICK_PERIOD.name());
    private final DateField to;
    private final DateField seen;
    private final ChoiceChips<SickCertificate> certificate;
    private final Field seenField;
    private final UnreadTextAutosave unread;
    private final VBox messages = new VBox();
    private final Button save;
    private final Page page;

    public SickPeriodEndForm(ScreenContext context, SickPeriod period) {
        this.context = context;
        this.texts = context.texts();
        this.period = period;
        about = FormCase.of(context, period.header().caseId());
        to = DateField.ofPeriod(context.today(), texts);
        seen = DateField.until(context.today(), texts);
        certificate = ChoiceChips.single(List.of(SickCertificate.values()), texts.wording()::choice);
        to.valueProperty().set(period.to().orElse(null));
        seen.valueProperty().set(period.doc().get(SickPeriod.SEEN_AT).orElse(context.today()));
        certificate.choose(period.certificate().stream().toList());
        Field toField = field(SickPeriod.TO, to).help(texts.get("sick.help.to"));
        Field certificateField = field(SickPeriod.CERTIFICATE, certificate).required(texts);
        seenField = field(SickPeriod.SEEN_AT, seen);
        unread = new UnreadTextAutosave(context, target(), fields::unread);
        fields.restore(unread.kept());
        List.of(to, seen).forEach(day -> day.unreadProperty().addListener((is, was, now) -> unread.touched()));
        certificate.valuesProperty().addListener((is, was, now) -> arrange());
        arrange();
        save = Buttons.primary(texts.get("sick.end-save"), Icon.CHECK, this::trySave);
        page = new Page(texts.get("sick.end"))
                .subtitle(texts.person(about.clientName()))
                .back(texts, context.navigator())
                .add(
                        messages,
                        new Card(texts.get("sick.period"), toField, certificateField, seenField),
                        new Card(
                                texts.wording().kind(Kind.SICK_PERIOD),
                                new RecordSheet(period, DefinitionWords.words(context, period, about.records()))))
                .footer(new ActionBar(save));
    }

    private Field field(FieldSpec spec, javafx.scene.Node control) {
        return fields.add(spec.name(), new Field(texts.wording().field(Kind.SICK_PERIOD.name(), spec.name()), control));
    }

    private void arrange() {
        seenField.setVisible(isSeen());
        seenField.setManaged(isSeen());
    }

    private boolean isSeen() {
        return certificate.value().filter(SickCertificate.SEEN::equals).isPresent();
    }

    private void trySave() {
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
        String at = context.now().toString();
        save.setDisable(true);
        context.background()
                .run(
                        () -> context.journal().save(target(), period.header().revision(), set, at),
                        saved -> {
                            unread.clear();
                            context.toasts().show(texts.get("sick.end-saved"));
                            context.navigator().back();
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        save.setDisable(false);
        String reason = failure instanceof NotSaved notSaved ? notSaved.reason().name() : "UNKNOWN";
        messages.getChildren()
                .setAll(List.of(
                        new Banner(Tone.DANGER, texts.get("form.not-saved"), texts.get("form.not-saved." + reason))));
    }

    private RecordTarget target() {
        return new RecordTarget(
                period.id(), period.header().kind(), period.header().caseId());
    }

    @Override
    public Optional<UUID> writing() {
        return Optional.of(period.id());
    }

    @Override
    public void leave() {
        if (!save.isDisabled()) {
            unread.flush();
        }
    }

    @Override
    public Parent node() {
        return page;
    }
}
