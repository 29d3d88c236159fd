package se.stegvis.shared.guide;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.process.Origin;

/** The guide as it is sent: the body of {@code GET /api/v1/cases/{id}/guide}. */
public final class GuideJson {
    private GuideJson() {}

    /** Keys as in the data, texts in the language; {@code since} and {@code planned} are null when unknown, {@code origin} is left out in definitions that do not say it, {@code days} and {@code suggested} when no follow-up is needed. */
    public static ObjectNode of(ProcessGuide guide, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("process", guide.process().key());
        json.put("version", guide.process().version());
        json.put("step", guide.step().key());
        json.put("title", guide.step().label().in(language));
        json.put("responsible", guide.step().responsible().name());
        put(json, "since", guide.since());
        origin(json, guide.step().origin());
        guide.next().forEach(way -> addWay(json.withArray("/next"), way, language));
        json.withArray("/interventions")
                .addAll(guide.interventions().stream()
                        .map(offer ->
                                JsonNodeFactory.instance.textNode(offer.kind().name()))
                        .toList());
        guide.forums().forEach(forum -> addForum(json.withArray("/forum"), forum, language));
        addFollowUp(json.putObject("followUp"), guide.followUp());
        origin(json.withObject("/followUp"), guide.step().intervalOrigin());
        addMissing(json.putArray("warnings"), guide.warnings(), language);
        json.withArray("/next");
        json.withArray("/forum");
        return json;
    }

    private static void addWay(ArrayNode next, NextStep way, Locale language) {
        ObjectNode json = next.addObject();
        json.put("to", way.to().key());
        json.put("title", way.to().label().in(language));
        json.put("responsible", way.to().responsible().name());
        json.put("because", way.because().in(language));
        json.put("open", way.open());
        origin(json, way.origin());
        addMissing(json.putArray("missing"), way.missing(), language);
    }

    private static void addForum(ArrayNode forums, ForumState forum, Locale language) {
        ObjectNode json = forums.addObject();
        json.put("key", forum.offer().key());
        json.put("title", forum.offer().title().in(language));
        json.put("calledBy", forum.offer().calledBy().name());
        json.put("open", forum.open());
        addMissing(json.putArray("missing"), forum.missing(), language);
    }

    private static void addFollowUp(ObjectNode json, FollowUpAdvice advice) {
        // Where none is needed there is nothing to suggest.
        boolean wanted = advice.state() != FollowUpAdvice.AdviceState.NOT_NEEDED;
        json.put("days", wanted ? advice.days() : null);
        json.put("suggested", wanted ? advice.suggested().toString() : null);
        put(json, "planned", advice.planned());
        json.put("state", advice.state().name());
        json.put("responsible", advice.responsible().name());
    }

    private static void addMissing(ArrayNode list, List<UnmetGuard> missing, Locale language) {
        missing.forEach(one -> {
            ObjectNode json = list.addObject()
                    .put("guard", one.guard())
                    .put("text", one.text().in(language));
            if (one.passable()) {
                json.put("passable", true);
            }
        });
    }

    private static void origin(ObjectNode json, Optional<Origin> origin) {
        origin.ifPresent(known -> json.put("origin", known.name()));
    }

    private static void put(ObjectNode json, String name, Optional<LocalDate> day) {
        json.put(name, day.map(LocalDate::toString).orElse(null));
    }
}
