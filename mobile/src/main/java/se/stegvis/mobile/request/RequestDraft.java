package se.stegvis.mobile.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.FinishResult;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.DisclosureDuty;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.record.Finding;

/**
 * A request for medical documents while it is written. Signing it is sending it: consent is judged by what the tablet
 * knows at that moment, and the moment is written down.
 */
public final class RequestDraft implements Draft<DocumentRequest> {
    private final RecordDraft fields;
    private final Journal journal;
    private final Supplier<OffsetDateTime> now;

    public RequestDraft(RecordDraft fields, Journal journal, Supplier<OffsetDateTime> now) {
        this.fields = fields;
        this.journal = journal;
        this.now = now;
        nameAsked();
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    @Override
    public FinishResult<DocumentRequest> finish(CaseFacts facts) {
        return Draft.super.finish(facts.with(register()).signedOn(Texts.day(now.get())));
    }

    /** The requested kind is always stored, so that nobody has to know what is meant by saying nothing. */
    private void nameAsked() {
        if (content().addendumTo().isEmpty()
                && content().doc().keys(DocumentRequest.INFORMATION).isEmpty()) {
            ArrayNode named = JsonNodeFactory.instance.arrayNode();
            content().asked().stream().sorted().map(InformationKind::name).forEach(named::add);
            fields.put(DocumentRequest.INFORMATION, named);
        }
    }

    /** The request in its form when signed, with the consent that it rests on. */
    DocumentRequest asItGoes() {
        nameAsked();
        DocumentRequest written = content();
        ObjectNode goes = written.doc().toNode();
        if (written.addendumTo().isEmpty()) {
            restsOn()
                    .flatMap(ConsentAnswer::consent)
                    .ifPresent(id -> goes.put(DocumentRequest.CONSENT.name(), id.toString()));
        }
        return new DocumentRequest(written.header(), Doc.of(goes));
    }

    /** It is signed now, and thereby sent: says when, and which consent it rests on. */
    void sent() {
        if (content().addendumTo().isEmpty()) {
            nameAsked();
            fields.text(DocumentRequest.SENT_AT, now.get().toString());
            fields.text(
                    DocumentRequest.CONSENT,
                    restsOn()
                            .flatMap(ConsentAnswer::consent)
                            .map(Object::toString)
                            .orElse(null));
        }
    }

    /** Where the law is the ground, the provision is the one that obliges the party. */
    void nameProvision() {
        DocumentRequest request = content();
        fields.text(
                DocumentRequest.PROVISION,
                !request.byLaw()
                        ? null
                        : request.duties(Texts.day(now.get())).stream()
                                .map(DisclosureDuty::provision)
                                .findFirst()
                                .orElse(null));
    }

    /** It was about to be sent, and is written in again. */
    void notSent() {
        fields.text(DocumentRequest.SENT_AT, null);
        fields.text(DocumentRequest.CONSENT, null);
    }

    /** The consents that are missing today; empty when it may go, and while no party is chosen. */
    List<Finding> missing() {
        return content().missing(register(), Texts.day(now.get()));
    }

    /** The consent it would need; empty while no party is chosen. */
    Optional<ConsentWish> wish() {
        return content()
                .party()
                .map(party -> ConsentWish.request(
                        party,
                        content().asked(),
                        content().doc().get(DocumentRequest.PURPOSE).orElse("")));
    }

    /** The consent that ends first of those that it rests on. */
    Optional<ConsentAnswer> restsOn() {
        ConsentRegister register = register();
        return content().party().filter(party -> !content().byLaw()).flatMap(party -> content().asked().stream()
                .map(kind -> register.answer(ConsentQuestion.request(Texts.day(now.get()), party, kind)))
                .filter(ConsentAnswer::inForce)
                .min(Comparator.comparing(answer -> answer.until().orElseThrow())));
    }

    private ConsentRegister register() {
        return CaseFacts.of(journal.deciding(fields.target().caseId())).consents();
    }
}
