package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.form.MapEntriesInput;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.journal.UndoChange;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Protection;

/**
 * The fields that a caseworker may correct about a person: how to reach them and with whom they live. Saved as it is
 * written.
 */
public final class ClientForm extends RecordForm<Client> {
    private final RecordDraft fields;
    private final Doc before;

    public ClientForm(ScreenContext context, Client client) {
        this(context, RecordDraft.of(client));
    }

    private ClientForm(ScreenContext context, RecordDraft fields) {
        super(context, new PlainDraft<Client>(fields), context.texts().get("person.edit"));
        this.fields = fields;
        this.before = fields.doc();
        frame.add(
                who((Client) fields.content()),
                new Card(
                        texts.get("person.reach"),
                        inputs.line(Client.PHONE),
                        inputs.text(Client.ADDRESS, 2),
                        inputs.line(Client.LANGUAGE),
                        inputs.flag(Client.INTERPRETER)),
                otherNumber(),
                new Card(
                        texts.wording().field(Client.HOUSEHOLD),
                        new MapEntriesInput(Client.HOUSEHOLD, fields, inputs, context, ClientForm::member)));
        frame.ends(texts.get("form.done"), Icon.CHECK, () -> frame.settle(this::saved));
    }

    /**
     * Names and numbers come from the population register, and who may see a protected identity is not decided here.
     */
    private Card who(Client client) {
        Card card = new Card(
                texts.get("person.who"),
                Labels.strong(texts.person(client.name())),
                Labels.plain(client.writtenNumber().orElse("")),
                Labels.muted(texts.get("person.fixed")));
        if (client.protection() != Protection.NONE) {
            card.add(new Banner(
                    Tone.DANGER,
                    texts.wording()
                            .choice(Client.PROTECTION, client.protection().name()),
                    texts.get("person.protected")));
        }
        return card;
    }

    /** For who has no personal number, and for what else the person is known by. */
    private Card otherNumber() {
        Inputs other = inputs.object(Client.OTHER_NUMBER);
        return new Card(
                texts.wording().field(Client.OTHER_NUMBER),
                other.choice(Client.OTHER_NUMBER_KIND),
                other.line(Client.OTHER_NUMBER_ISSUER),
                other.line(Client.OTHER_NUMBER_VALUE));
    }

    private static Node member(Inputs one) {
        VBox panel = new VBox(one.choice(Client.MEMBER_RELATION), one.year(Client.MEMBER_BIRTH_YEAR));
        panel.getStyleClass().add("fields");
        return panel;
    }

    private void saved() {
        ObjectNode back = UndoChange.change(fields.content().spec(), before, fields.saved());
        if (!back.isEmpty()) {
            context.toasts().show(texts.get("person.saved"), texts.get("undo"), () -> undo(back));
        }
        context.navigator().back();
    }

    private void undo(ObjectNode back) {
        context.background()
                .run(
                        () -> context.journal()
                                .save(
                                        fields.target(),
                                        fields.seen(),
                                        back,
                                        context.now().toString()),
                        stored -> context.toasts().show(texts.get("form.undone")),
                        context::failed);
    }
}
