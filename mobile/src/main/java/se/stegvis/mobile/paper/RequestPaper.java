package se.stegvis.mobile.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.DocumentRequest;

/** One uniform request for documents, the same from every unit: what is asked, why, and what the person agreed to. */
final class RequestPaper {
    private final DocumentRequest request;
    private final Letterhead head;
    private final Texts texts;
    private final Wordings words;

    RequestPaper(DocumentRequest request, Letterhead head, FieldWords words) {
        this.request = request;
        this.head = head;
        this.texts = head.texts();
        this.words = new Wordings(words, request);
    }

    List<DocumentBlock> blocks() {
        String party =
                request.party().map((Party one) -> texts.wording().choice(one)).orElse("");
        String information =
                request.asked().stream().sorted().map(texts.wording()::choice).collect(Collectors.joining(", "));
        List<DocumentBlock> blocks = new ArrayList<>();
        blocks.add(new DocumentBlock.Paragraph(texts.get("paper.request.intro", party)));
        blocks.addAll(words.sections(DocumentRequest.PURPOSE));
        List<String> questions = request.doc().get(DocumentRequest.QUESTIONS).values().stream()
                .flatMap(one -> one.get(DocumentRequest.QUESTION_TEXT).stream())
                .toList();
        if (!questions.isEmpty()) {
            blocks.add(new DocumentBlock.Heading(texts.get("paper.request.questions")));
            blocks.add(new DocumentBlock.Points(questions));
        }
        blocks.add(new DocumentBlock.Heading(texts.get("paper.request.information")));
        blocks.add(new DocumentBlock.Paragraph(information));
        blocks.add(new DocumentBlock.Heading(
                texts.get(request.byLaw() ? "paper.request.by-law" : "paper.request.consent")));
        blocks.add(new DocumentBlock.Paragraph(
                request.byLaw()
                        ? texts.get(
                                "paper.request.by-law-text",
                                party,
                                request.doc().get(DocumentRequest.PROVISION).orElse(""))
                        : texts.get("paper.request.consent-text", party, information)));
        blocks.add(new DocumentBlock.Heading(texts.get("paper.request.answer")));
        blocks.add(new DocumentBlock.Paragraph(
                texts.get("paper.request.answer-text", head.writer(), head.municipality())));
        return blocks;
    }
}
