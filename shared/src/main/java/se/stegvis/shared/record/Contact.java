package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contact (kontakt) that is no home visit: a talk, a call, a letter, or the attempt at one (SoL 14:3). The words of
 * the person are kept apart from the subject of the talk.
 */
public record Contact(RecordHeader header, Doc doc) implements PictureRecord {
    public static final ChoiceField<ContactHow> HOW =
            choice("how", ContactHow.class).toSign();
    public static final ChoiceField<ContactResult> RESULT =
            choice("result", ContactResult.class).toSign();
    public static final MapField WITH = map("with", PersonFields.NAME, PersonFields.RELATION);
    public static final TextField ABOUT = text("about");
    public static final TextField CLIENT_SAYS = text("clientSays");
    public static final TextField AGREEMENTS = text("agreements");
    public static final TextField NEXT_STEP = text("nextStep");

    static final KindSpec SPEC = KindSpec.signed(
            "CONTACT",
            HOW,
            RESULT,
            WITH,
            ABOUT,
            CLIENT_SAYS,
            SipWish.WISHED,
            AGREEMENTS,
            NEXT_STEP,
            ATTACHMENTS,
            RECEIVED);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        if (reached() && doc.get(ABOUT).isEmpty()) {
            findings.add(Finding.of(ABOUT, "required-when-reached"));
        }
        SipWish.undated(this).ifPresent(findings::add);
        return findings;
    }

    public Optional<ContactHow> how() {
        return doc.get(HOW);
    }

    public Optional<ContactResult> result() {
        return doc.get(RESULT);
    }

    /** Somebody was reached. */
    public boolean reached() {
        return result().filter(ContactResult.REACHED::equals).isPresent();
    }

    /** Nobody was reached. */
    public boolean isAttempt() {
        return result().filter(ContactResult.NOT_REACHED::equals).isPresent();
    }
}
