package se.stegvis.mobile.consent;

import java.util.Locale;
import java.util.Optional;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.translation.ConsentWording;
import se.stegvis.shared.translation.Translation;

/**
 * The text that is read aloud before a consent is given, in the language of the meeting where there is one. The wording
 * has a version of its own; the shown text is kept verbatim with the consent, because the wording will change and the
 * consent must still say what the person heard.
 */
public final class ConsentText {
    private final Translation usual;

    /** @param usual the language unless the meeting has another */
    public ConsentText(Locale usual) {
        this.usual = Translation.of(usual.toLanguageTag()).orElse(Translation.swedish());
    }

    /** The texts in the language of the meeting; the usual one where it has none of its own. */
    Translation in(Consent consent) {
        return consent.doc()
                .get(CommonFields.MEETING)
                .get(CommonFields.MEETING_LANGUAGE)
                .flatMap(Translation::of)
                .orElse(usual);
    }

    /** Version and language of the wording, for example {@code 2026-12/sv}. */
    String version(Consent consent) {
        return in(consent).version();
    }

    /** The whole text for this consent; what is not filled in yet is a gap. Empty text before the type is chosen. */
    String of(Consent consent) {
        return new ConsentWording(in(consent), consent).readAloud();
    }

    /** The same text in Swedish; empty where that is what is read. */
    Optional<String> swedish(Consent consent) {
        Translation swedish = Translation.swedish();
        return in(consent) == swedish
                ? Optional.empty()
                : Optional.of(new ConsentWording(swedish, consent).readAloud()).filter(text -> !text.isEmpty());
    }
}
