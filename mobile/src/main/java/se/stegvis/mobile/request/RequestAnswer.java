package se.stegvis.mobile.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.DocumentRequest;
import se.stegvis.shared.text.VisibleText;

/** The answer to a signed request; it stays signed, and says since when it is answered. */
record RequestAnswer(DocumentRequest request) {

    /**
     * The change that says so.
     *
     * @param target the request
     * @param on the day it came in
     * @param answer what came in; blank when nothing is to be said
     * @param settles the request's follow-up, when one waits
     */
    RecordEdit edit(RecordTarget target, LocalDate on, String answer, Optional<RecordEdit> settles) {
        ObjectNode set = settles.map(RecordEdit::set).orElseGet(JsonNodeFactory.instance::objectNode);
        set.put(DocumentRequest.ANSWERED_AT.name(), noon(on).toString());
        set.put(DocumentRequest.ANSWER.name(), VisibleText.written(answer).orElse(null));
        return new RecordEdit(target, request.header().revision(), set);
    }

    /** A day alone is known; noon is that day wherever it is read. */
    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Texts.ZONE).toOffsetDateTime();
    }
}
