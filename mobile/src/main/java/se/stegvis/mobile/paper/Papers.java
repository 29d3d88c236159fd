package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SipPlan;

/** Which kinds of records can be had on paper, and the document of each. */
final class Papers {
    /** Makes the body of a document. */
    @FunctionalInterface
    private interface PaperBody {
        List<DocumentBlock> of(CareRecord content, Letterhead head, FieldWords words);
    }

    private static final Map<Kind, PaperBody> BODIES = new EnumMap<>(Map.of(
            Kind.SIP_PLAN, (one, head, words) -> new SipPaper((SipPlan) one, head, words).blocks(),
            Kind.CONSENT, (one, head, words) -> new ConsentReceipt((Consent) one, head, words).blocks(),
            Kind.ASSIGNMENT, (one, head, words) -> new ActivityPaper((Assignment) one, head).blocks(),
            Kind.HOME_VISIT, (one, head, words) -> new VisitPaper(one, head, words).blocks(),
            Kind.DOCUMENT_REQUEST,
                    (one, head, words) -> new RequestPaper((DocumentRequest) one, head, words).blocks()));

    /** Of an addendum: what says nothing to the reader, and what is for colleagues only. */
    private static final Set<FieldSpec> LEFT_OUT = Set.of(
            CommonFields.STATUS,
            CommonFields.ADDENDUM_TO,
            CommonFields.CONFLICTS,
            CommonFields.HAPPENED_AT,
            CommonFields.FOLLOW_UP_OUTCOMES,
            GlassSignature.HASH,
            GlassSignature.STROKES,
            GlassSignature.SIGNED_TEXT,
            Consent.TEXT_VERSION,
            Consent.LANGUAGE,
            SipPlan.VERSION,
            HomeVisit.ATTACHMENTS,
            HomeVisit.RECEIVED,
            Client.PROVENANCE,
            HomeVisit.SAFETY_NOTE,
            SipPlan.CALL_BY,
            DocumentRequest.CONSENT);

    private Papers() {}

    /** The kinds with a document. */
    static Set<Kind> kinds() {
        return BODIES.keySet();
    }

    /** A request goes to the party that is asked; the person may have a copy of it. */
    private static boolean isSent(CareRecord content, Letterhead head) {
        return content instanceof DocumentRequest && head.to().isPresent();
    }

    /** The consent that a request rests on goes with it: without it the party may not answer. */
    private static List<DocumentBlock> consentOf(
            DocumentRequest request, Collection<CareRecord> ofCase, Letterhead head, FieldWords words) {
        Optional<Consent> basis = request.doc().get(DocumentRequest.CONSENT).flatMap(id -> ofCase.stream()
                .filter(one -> one.id().equals(id))
                .filter(Consent.class::isInstance)
                .map(Consent.class::cast)
                .findFirst());
        if (basis.isEmpty() || request.byLaw()) {
            return List.of();
        }
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Heading(head.texts().get("paper.party-consent.enclosed")));
        blocks.addAll(new ConsentPaper(basis.get(), head.to().orElseThrow(), head, words).blocks());
        return blocks;
    }

    /**
     * The document of a record with the addenda that correct it.
     *
     * @param ofCase all records of the case
     */
    static PaperDocument of(CareRecord content, Collection<CareRecord> ofCase, Letterhead head, FieldWords words) {
        String kind = head.texts().get("paper.title." + content.header().kind());
        List<DocumentBlock> blocks = new ArrayList<>(
                BODIES.get(Kind.of(content.header().kind()).orElseThrow()).of(content, head, words));
        ofCase.stream()
                .filter(one -> Recipients.goesWith(content))
                .filter(one -> one.signed() && one.addendumTo().equals(Optional.of(content.id())))
                .forEach(addendum -> {
                    blocks.add(new DocumentBlock.Heading(head.texts().get("paper.addendum", head.day(addendum))));
                    blocks.addAll(new Wordings(words, addendum).allBut(LEFT_OUT));
                });
        Optional<Party> party = head.to();
        if (content instanceof Consent consent && party.isPresent()) {
            return head.sheet(
                    head.texts().get("paper.title.party-consent"),
                    "paper.sent-to",
                    new ConsentPaper(consent, party.get(), head, words).blocks());
        }
        if (content instanceof Consent consent) {
            return head.clientSheet(ConsentReceipt.language(consent, head), blocks);
        }
        if (content instanceof DocumentRequest request && isSent(content, head)) {
            blocks.addAll(consentOf(request, ofCase, head, words));
        }
        return head.sheet(kind, isSent(content, head) ? "paper.sent-to" : "paper.copy-to", blocks);
    }
}
