package se.stegvis.mobile.contact;

import java.util.Optional;
import javafx.scene.Node;
import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.Detour;
import se.stegvis.mobile.form.FollowUpDone;
import se.stegvis.mobile.form.PictureSource;
import se.stegvis.mobile.form.RecordForm;
import se.stegvis.mobile.form.RecordPictures;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Contact;
import se.stegvis.shared.record.SipWish;

/**
 * The form of a contact: how, and whether somebody was reached, by two taps. It asks for the rest only when somebody
 * was. Any other record of the case can be begun from it.
 */
public final class ContactForm extends RecordForm<Contact> {
    private final RecordPictures taken;

    /** @param followedUp the record whose due follow-up this contact is, if it is one */
    public ContactForm(
            ScreenContext context, RecordDraft fields, PictureSource pictures, Optional<CareRecord> followedUp) {
        super(context, new PlainDraft<>(fields));
        followedUp.ifPresent(
                one -> fields.text(CommonFields.FOLLOWS_UP, one.id().toString()));
        frame.carriesOut(
                () -> followedUp.filter(one -> isReached(fields)).flatMap(one -> FollowUpDone.of(context, one)));
        Field with = inputs.named(Contact.WITH, personsWithClient(Contact.WITH));
        Field about = inputs.text(Contact.ABOUT, 3).required(texts).help(texts.get("contact.help.about"));
        Field says = inputs.text(Contact.CLIENT_SAYS, 3).help(texts.get("visit.help.clientSays"));
        Field view = clientView();
        Field wish = inputs.flag(SipWish.WISHED).help(texts.get("sip-wish.help"));
        Field agreements = inputs.text(Contact.AGREEMENTS, 2);
        Card talk = new Card(texts.get("contact.talk"), with, about, says, view, wish, agreements);
        taken = new RecordPictures(fields, inputs, context, pictures, frame::saveNow);
        frame.add(
                new Card(
                        texts.get("contact.contact"),
                        inputs.choice(Contact.HOW).required(texts),
                        inputs.choice(Contact.RESULT).required(texts),
                        day(),
                        meeting()),
                talk,
                new Card(texts.get("form.ahead"), inputs.text(Contact.NEXT_STEP, 2), followUp(), begins(fields)),
                taken.card());
        frame.whenChanged(() -> {
            boolean attempt = fields.content() instanceof Contact contact && contact.isAttempt();
            show(talk, !attempt || isWritten(fields));
        });
    }

    @Override
    protected void synced() {
        taken.synced();
    }

    /** A text that was written before is still shown, never hidden. */
    private static boolean isWritten(RecordDraft fields) {
        return fields.doc().has(Contact.ABOUT)
                || fields.doc().has(Contact.CLIENT_SAYS)
                || fields.doc().has(SipWish.WISHED)
                || fields.doc().has(Contact.AGREEMENTS)
                || fields.doc().has(CommonFields.CLIENT_VIEW)
                || fields.doc().has(Contact.WITH);
    }

    private static boolean isReached(RecordDraft fields) {
        return fields.content() instanceof Contact contact && contact.reached();
    }

    private Node begins(RecordDraft fields) {
        return Buttons.secondary(texts.get("contact.begins"), Icon.ADD, () -> new Detour(context, fields, frame::settle)
                .to(new Destination.NewInCase(fields.target().caseId())));
    }
}
