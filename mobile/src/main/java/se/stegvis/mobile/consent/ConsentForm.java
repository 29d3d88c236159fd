package se.stegvis.mobile.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.FormFrame;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.ConsentDecision;

/** The form of a consent: what it is about, who may be told what, the text to read aloud, and the answer. */
public final class ConsentForm implements Screen {
    private final Desk desk;
    private final Texts texts;
    private final ConsentDraft draft;
    private final FormFrame<Consent> frame;
    private final Inputs inputs;
    private final Label readAloud = Words.plain("");
    private final Field typeHelp;
    private final ConsentMatrix matrix;
    private final SignaturePad pad;
    private final Field signature;
    private final Field witness;
    private String type;

    public ConsentForm(Desk desk, ConsentDraft draft) {
        this.desk = desk;
        this.texts = desk.texts();
        this.draft = draft;
        FormCase about = FormCase.of(desk.journal(), draft.fields().target().caseId());
        frame = new FormFrame<>(desk, draft, about, texts.wording().kind("CONSENT"));
        inputs = frame.inputs();
        type = chosenType();
        typeHelp = inputs.choice("type", ConsentType.class).required(texts);
        matrix = new ConsentMatrix(draft, texts, inputs::changed);
        String strokes = draft.fields().doc().text("signatureStrokes").orElse("");
        pad = new SignaturePad(strokes, texts, this::sign);
        signature = inputs.named("signatureHash", pad).required(texts);
        witness = inputs.line("witness").required(texts).help(texts.get("consent.help.witness"));
        readAloud.getStyleClass().add("read-aloud");
        if (draft.fields().doc().has(CommonFields.ADDENDUM_TO)) {
            frame.add(new Banner(Tone.ACCENT, texts.get("form.addendum"), texts.get("form.addendum-text")));
        }
        frame.add(
                new Card(texts.get("consent.about"), typeHelp, purpose()),
                new Card(
                        texts.get("consent.who"),
                        inputs.named("parties", matrix).required(texts)),
                new Card(texts.get("consent.when"), date("validFrom"), date("validTo")),
                new Card(texts.get("consent.read"), readAloud),
                new Card(
                        texts.get("consent.answer"),
                        inputs.choice("decision", ConsentDecision.class).required(texts),
                        inputs.choice("form", se.stegvis.shared.consent.ConsentForm.class)
                                .required(texts),
                        signature,
                        witness,
                        inputs.text(CommonFields.CLIENT_VIEW, 2)));
        frame.whenChanged(this::follow);
    }

    private Field purpose() {
        return inputs.text("purpose", 2).required(texts).help(texts.get("consent.help.purpose"));
    }

    private Field date(String name) {
        if (name.equals("validFrom")) {
            return inputs.date(name, DateField.plain(desk.today(), texts)).required(texts);
        }
        Map<String, java.time.LocalDate> taps = new LinkedHashMap<>();
        for (int months : new int[] {3, 6, 12}) {
            taps.put(texts.get("consent.months", months), desk.today().plusMonths(months));
        }
        return inputs.date(name, DateField.withTaps(taps, desk.today(), texts)).required(texts);
    }

    private void sign(String path) {
        draft.sign(path);
        inputs.changed();
    }

    /** Everything that follows from what is chosen. */
    private void follow() {
        if (!type.equals(chosenType())) {
            type = chosenType();
            draft.typeChosen();
            matrix.renew();
        }
        if (draft.renewText()) {
            pad.forget();
            desk.toasts().show(texts.get("consent.sign-again"));
        }
        typeHelp.help(texts.get("consent.type." + type));
        String shown = draft.fields().doc().text("textShown").orElse("");
        readAloud.setText(shown.isEmpty() ? texts.get("consent.choose-first") : shown);
        visible(signature, draft.asksFor("signatureHash"));
        visible(witness, draft.asksFor("witness"));
    }

    private String chosenType() {
        return draft.consent().type().map(Enum::name).orElse("NONE");
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public Parent node() {
        return frame.node();
    }

    @Override
    public void refresh() {
        frame.refresh();
    }

    @Override
    public void leave() {
        frame.leave();
    }
}
