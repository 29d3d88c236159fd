package se.stegvis.mobile.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.PictureSource;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.form.RecordPictures;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.BidirectionalText;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.DateField;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.time.SwedishWorkingDays;

/** The form of a consent: what it is about, who may receive what, the text to read aloud, and the answer. */
public final class ConsentForm extends RecordForm<Consent> {
    private final ConsentDraft draft;
    private final BidirectionalText readAloud = new BidirectionalText();
    private final Banner unchecked;
    private final Label swedish = Labels.muted("");
    private final Field typeHelp;
    private final PartyList parties;
    private final SignaturePad pad;
    private final Field signature;
    private final RecordPictures taken;
    private final Node paper;
    private final Field witness;
    private final Field form;
    private final Card when;
    private final Card silence;
    private final Card who;
    private String type;

    /** @param pictures where a picture of a signed paper comes from */
    public ConsentForm(ScreenContext context, ConsentDraft draft, PictureSource pictures) {
        super(context, draft);
        this.draft = draft;
        type = chosenType();
        who = new Card(texts.get("consent.who"));
        typeHelp = inputs.choice(Consent.TYPE).required(texts);
        parties = new PartyList(draft, texts, inputs);
        pad = new SignaturePad(draft.strokes(), draft.shown(), texts, this::sign);
        signature = inputs.named(GlassSignature.HASH, pad).required(texts).help(texts.get("consent.help.signature"));
        taken = new RecordPictures(draft.fields(), inputs, context, pictures, frame::saveNow);
        paper = taken.card();
        witness = inputs.line(Consent.WITNESS).help(texts.get("consent.help.witness"));
        unchecked = new Banner(Tone.WARNING, texts.get("consent.unchecked"), texts.get("consent.unchecked-text"));
        form = inputs.choice(Consent.FORM).required(texts);
        when = new Card(texts.get("consent.when"), date(Consent.VALID_FROM), date(Consent.VALID_TO));
        silence = SilenceCard.of(draft.fields(), inputs, context);
        frame.add(
                new Card(texts.get("consent.about"), typeHelp, purpose()),
                who.add(inputs.named(Consent.PARTIES, parties).required(texts)),
                when,
                new Card(texts.get("consent.read"), meeting(), unchecked, readAloud, swedish),
                new Card(
                        texts.get("consent.answer"),
                        inputs.choice(Consent.DECISION).required(texts),
                        form,
                        signature,
                        witness,
                        clientView()),
                paper,
                silence,
                new Card(texts.get("consent.representative"), representative()));
        frame.whenChanged(this::follow);
    }

    @Override
    protected void synced() {
        taken.synced();
    }

    /** Who answers for the person; for most nobody does. */
    private Node representative() {
        Inputs one = inputs.object(Consent.REPRESENTATIVE);
        VBox fields = new VBox(
                one.line(Consent.REPRESENTATIVE_NAME).help(texts.get("consent.help.representative")),
                one.choice(Consent.REPRESENTATIVE_ROLE));
        fields.getStyleClass().add("fields");
        inputs.fields()
                .add(Consent.REPRESENTATIVE.name(), (Field) fields.getChildren().get(0));
        return fields;
    }

    private Field purpose() {
        return inputs.text(Consent.PURPOSE, 2).required(texts).help(texts.get("consent.help.purpose"));
    }

    private Field date(se.stegvis.shared.record.DateField field) {
        if (field == Consent.VALID_FROM) {
            return inputs.date(field, DateField.ofPeriod(context.today(), texts))
                    .required(texts);
        }
        Map<String, java.time.LocalDate> taps = new LinkedHashMap<>();
        for (int months : new int[] {3, 6, 12}) {
            // A day of work, so that somebody asks again before it ends; never more than the law gives.
            taps.put(
                    texts.get("consent.months", months),
                    new SwedishWorkingDays().lastUntil(context.today().plusMonths(months)));
        }
        return inputs.date(field, DateField.withTaps(taps, context.today(), texts))
                .required(texts);
    }

    private void sign(String path) {
        draft.sign(path, context.now());
        signature.finding("");
        inputs.changed();
    }

    /** Everything that follows from what is chosen. */
    private void follow() {
        if (!type.equals(chosenType())) {
            type = chosenType();
            draft.parties().typeChosen();
            parties.renew();
        }
        ConsentDraft.SignatureLoss signatureLoss = draft.renewText();
        if (signatureLoss != ConsentDraft.SignatureLoss.NOTHING) {
            pad.forget();
            String why = texts.get("consent.sign-again." + signatureLoss);
            context.toasts().show(why);
            // Stays where one signs, also when the form opens like that.
            signature.finding(why);
        }
        pad.under(draft.shown());
        // A consent to a SIP lifts no secrecy: nothing is disclosed by it.
        who.title(texts.get(type.equals("SIP_MAY_BE_MADE") ? "consent.who-is-called" : "consent.who"));
        typeHelp.help(texts.get("consent.type." + type));
        String shown = draft.shown();
        readAloud.write(
                shown.isEmpty() ? texts.get("consent.choose-first") : shown,
                !shown.isEmpty() && draft.read().rightToLeft());
        show(unchecked, !shown.isEmpty() && draft.read().checkedBy().isEmpty());
        String original = draft.shownSwedish();
        Labels.write(swedish, original.isEmpty() ? "" : texts.get("consent.in-swedish", original));
        show(swedish, !original.isEmpty());
        boolean asksSignature = draft.asksFor(GlassSignature.HASH);
        show(signature, asksSignature);
        signature.required(texts, draft.content().attachments().isEmpty());
        show(paper, asksSignature || !draft.content().attachments().isEmpty());
        show(witness, draft.asksFor(Consent.WITNESS));
        show(form, draft.asksFor(Consent.FORM));
        show(when, draft.asksFor(Consent.VALID_TO));
        show(silence, draft.asksFor(Consent.ANSWER_BY));
    }

    private String chosenType() {
        return draft.content().type().map(Enum::name).orElse("NONE");
    }
}
