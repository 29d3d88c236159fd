package se.stegvis.mobile.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SigningCheck;
import se.stegvis.shared.time.SwedishWorkingDays;
import se.stegvis.shared.translation.Translation;

/** A consent or refusal while it is written. The text read aloud follows every change; a signature does not. */
public final class ConsentDraft implements Draft<Consent> {
    /** How long a consent lasts unless another end is chosen. */
    static final int USUAL_MONTHS = 6;

    /** Why a signature is gone. */
    public enum SignatureLoss {
        NOTHING,
        TEXT_CHANGED,
        /** Another answer than the one that was signed. */
        ANSWER_CHANGED
    }

    private static final Set<String> OF_SIGNATURE = FieldSpec.names(GlassSignature.SIGNED_TEXT, GlassSignature.STROKES);

    private final RecordDraft fields;
    private final ConsentText text;
    private final PartyChoices parties;

    private ConsentDraft(RecordDraft fields, ConsentText text) {
        this.fields = fields;
        this.text = text;
        this.parties = new PartyChoices(fields);
    }

    /** A new consent from today and six months on. */
    public static ConsentDraft fresh(Journal journal, UUID caseId, ConsentText text, LocalDate today) {
        ConsentDraft draft = new ConsentDraft(RecordDraft.fresh(journal, Kind.CONSENT, caseId), text);
        draft.fields.text(Consent.VALID_FROM, today.toString());
        draft.fields.text(
                Consent.VALID_TO,
                new SwedishWorkingDays()
                        .lastUntil(today.plusMonths(USUAL_MONTHS))
                        .toString());
        return draft;
    }

    /** Filled with what somebody would need consent to; the person still answers. */
    public ConsentDraft wishing(ConsentWish wish) {
        fields.text(Consent.TYPE, wish.type().name());
        fields.text(Consent.PURPOSE, wish.purpose());
        wish.parties().forEach((party, kinds) -> parties.put(party, kinds, wish.directions(), true));
        return this;
    }

    /** Goes on with a consent that was begun before. */
    public static ConsentDraft of(Consent begun, ConsentText text) {
        return new ConsentDraft(RecordDraft.of(begun), text);
    }

    /** A correction of a signed consent; the signed one stays as it is. */
    public static ConsentDraft addendum(Journal journal, Consent signed, ConsentText text) {
        return new ConsentDraft(RecordDraft.addendum(journal, signed), text);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /** Which parties it is about, and what each may be told. */
    public PartyChoices parties() {
        return parties;
    }

    /**
     * Brings the text shown in line with what is written. A signature that was drawn under another text is removed,
     * also one that came with a reopened draft or from another tablet; and one that this answer does not ask for.
     *
     * @return why a signature was removed that must be asked for again; {@link SignatureLoss#NOTHING} when none was
     */
    public SignatureLoss renewText() {
        String shown = text.of(content());
        if (!shown.equals(shown())) {
            fields.text(Consent.TEXT_SHOWN, shown);
            fields.text(Consent.TEXT_VERSION, shown.isEmpty() ? null : text.version(content()));
            fields.text(Consent.LANGUAGE, shown.isEmpty() ? null : read().language());
            fields.text(Consent.TEXT_SHOWN_SWEDISH, text.swedish(content()).orElse(null));
            return takeAway(SignatureLoss.TEXT_CHANGED);
        }
        if (!GlassSignature.of(fields.doc()).belongs()) {
            return takeAway(SignatureLoss.TEXT_CHANGED);
        }
        return asksFor(GlassSignature.HASH) ? SignatureLoss.NOTHING : takeAway(SignatureLoss.ANSWER_CHANGED);
    }

    private SignatureLoss takeAway(SignatureLoss why) {
        boolean signed = GlassSignature.of(fields.doc()).told();
        sign("", null);
        return signed ? why : SignatureLoss.NOTHING;
    }

    /** The language in which it is read aloud, and whether somebody has signed for its words. */
    Translation read() {
        return text.in(content());
    }

    /** The text under which one signs now; empty text before the type is chosen. */
    public String shown() {
        return GlassSignature.of(fields.doc()).shown();
    }

    /** The same text in Swedish; empty text where that is what is read. */
    String shownSwedish() {
        return content().doc().get(Consent.TEXT_SHOWN_SWEDISH).orElse("");
    }

    /** The strokes on the glass under the text that is shown; empty text when there are none. */
    public String strokes() {
        GlassSignature signature = GlassSignature.of(fields.doc());
        return signature.belongs() ? signature.strokes() : "";
    }

    /**
     * The strokes on the glass as path text; empty text takes the signature away. Text and instant are those of the
     * first stroke: later ones are added to it.
     *
     * @param now when the stroke was drawn
     */
    public void sign(String path, OffsetDateTime now) {
        boolean signs = !path.isEmpty();
        boolean goesOn = signs && !strokes().isEmpty();
        fields.text(GlassSignature.STROKES, path);
        fields.text(GlassSignature.HASH, signs ? GlassSignature.hash(path, shown()) : null);
        fields.text(GlassSignature.SIGNED_TEXT, signs ? GlassSignature.textHash(shown()) : null);
        if (!goesOn) {
            fields.text(GlassSignature.DRAWN_AT, signs ? now.toString() : null);
        }
    }

    /** The fault of a signature is shown where one signs. */
    @Override
    public FinishResult<Consent> finish(CaseFacts facts) {
        Consent content = content();
        return FinishResult.of(
                content,
                Stream.concat(SigningCheck.of(content, facts).stream(), unsaid(content).stream())
                        .map(finding ->
                                OF_SIGNATURE.contains(finding.field()) ? finding.in(GlassSignature.HASH) : finding)
                        .toList());
    }

    /**
     * Finds the gaps of the text read aloud. The server takes a consent with such a gap, since older tablets write
     * it: it is one to tell.
     */
    private static List<Finding> unsaid(Consent consent) {
        boolean lifts = consent.decision().filter(ConsentDecision.GIVEN::equals).isPresent()
                && consent.type().filter(ConsentType.SECRECY_LIFTED::equals).isPresent();
        if (!lifts || consent.addendumTo().isPresent()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (!consent.directions().keySet().containsAll(consent.parties().keySet())) {
            findings.add(Finding.of(Consent.PARTIES, "party-without-direction"));
        }
        if (consent.parties().containsKey(Party.OTHER)
                && consent.units(Party.OTHER).isEmpty()) {
            findings.add(Finding.of(Consent.PARTIES, "party-without-name"));
        }
        return findings;
    }

    /** Whether the form asks for that field now. */
    public boolean asksFor(FieldSpec field) {
        boolean given =
                content().decision().filter(ConsentDecision.GIVEN::equals).isPresent();
        boolean oral =
                content().form().filter(ConsentForm.ORAL_DOCUMENTED::equals).isPresent();
        boolean silent =
                content().decision().filter(ConsentDecision.NO_REPLY::equals).isPresent();
        if (field == Consent.ANSWER_BY) {
            return silent;
        }
        if (field == Consent.FORM || field == Consent.VALID_TO) {
            return !silent;
        }
        if (field == GlassSignature.HASH) {
            return given && content().form().filter(ConsentForm.WRITTEN::equals).isPresent();
        }
        return field != Consent.WITNESS || oral && !silent;
    }
}
