package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * An invented person's way through version 2 of a routine, over the running server: what is written is pushed, and what is
 * open or shut is what the guide of the case answers.
 */
final class RoutineWalk {
    /** The day that the guide is asked about: version 2 may be used, and the law of 2027 is not in force. */
    private static final String DAY = "2026-12-05";

    private final Tablet who;
    private final String process;
    private final UUID caseId = Tablet.id();
    private String day = DAY;
    private int written;
    private int steps;
    private UUID last;
    private int base;

    private RoutineWalk(Tablet who, String process) {
        this.who = who;
        this.process = process;
    }

    /** A case that stands at that step since 1 November 2026. */
    static RoutineWalk at(Tablet who, String process, String step) {
        RoutineWalk walk = new RoutineWalk(who, process);
        ObjectNode fields = Tablet.set("step", step, "opened", "2026-11-01");
        fields.put(
                "occupationalTherapist",
                TestPeople.account(1, "arbetsterapeut1").toString());
        fields.putObject("process").put("key", process).put("version", 2);
        walk.push("CASE", walk.caseId, 0, fields, who);
        return walk;
    }

    RoutineWalk on(String otherDay) {
        day = otherDay;
        return this;
    }

    /** @param fields what it says, with single quotes */
    RoutineWalk writes(String kind, String fields) {
        last = Tablet.id();
        base = 1;
        return push(kind, last, 0, signed(fields), who);
    }

    /** The record that was written last gets these fields too, by that person. */
    RoutineWalk then(Tablet other, String fields) {
        push("ASSIGNMENT", last, base++, json(fields), other);
        return this;
    }

    /** The signature is refused, and this is among the reasons. */
    RoutineWalk mayNotWrite(String kind, String fields, String reason) {
        ChangeResult result = who.pushOne(Tablet.change(kind, caseId, Tablet.id(), 0, signed(fields)));
        assertThat(result.outcome()).as(kind).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().errors())
                .extracting(FieldError::text)
                .anySatisfy(text -> assertThat(text).contains(reason));
        return this;
    }

    RoutineWalk group(String key) {
        return writes("NEED_ASSESSMENT", "'group':'" + key + "','rationale':'Kartlagt tillsammans','withClient':true");
    }

    /** Items of a checklist, answered with yes. */
    RoutineWalk yes(String checklist, String... items) {
        ObjectNode checks = Json.newObject();
        List.of(items).forEach(item -> checks.put(item, true));
        return writes("DIALOGUE", "'form':'" + checklist + "','checks':" + checks);
    }

    RoutineWalk dialogue() {
        return writes("DIALOGUE", "'form':'ratt-stod-dialog','answers':{'fungerar':'Går promenader'}");
    }

    /** Says yes by word of mouth, to that direction and kind of information. */
    RoutineWalk says(String party, String direction, String information) {
        return writes(
                "CONSENT",
                oral("SECRECY_LIFTED", "GIVEN") + ",'parties':{'" + party + "':{'information':['" + information
                        + "'],'directions':['" + direction + "']}}");
    }

    RoutineWalk refuses(String party) {
        return writes(
                "CONSENT",
                oral("SECRECY_LIFTED", "REFUSED") + ",'parties':{'" + party + "':{'information':['HEALTH']}}");
    }

    /** Was asked, and had not answered on the last day for an answer. */
    RoutineWalk keepsSilent(String party) {
        return writes(
                "CONSENT",
                "'type':'SECRECY_LIFTED','decision':'NO_REPLY','purpose':'Samordna','parties':{'" + party
                        + "':{'information':['HEALTH']}},'askedAt':'2026-11-02T10:00:00+01:00','answerBy':'2026-11-16',"
                        + "'attempts':{'a':{'at':'2026-11-09T10:00:00+01:00','how':'PHONE'}}");
    }

    RoutineWalk agreesToSip() {
        return writes("CONSENT", oral("SIP_MAY_BE_MADE", "GIVEN") + ",'parties':{'REGION_PRIMARY':{}}");
    }

    RoutineWalk saysInWriting(String party, String direction, String information) {
        return writes(
                "CONSENT",
                String.format(
                        Locale.ROOT,
                        "'type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN','purpose':'Samordna',"
                                + "'validFrom':'2026-11-10','validTo':'2027-05-20','textShown':'Får vi?',"
                                + "'signedText':'%s','signatureHash':'%s','signatureStrokes':'M0 0 L%d 9 L7 %d',"
                                + "'parties':{'%s':{'information':['%s'],'directions':['%s']}}",
                        GlassSignature.textHash("Får vi?"),
                        GlassSignature.hash("M0 0 L" + (20 + written) + " 9 L7 " + (30 + written * 3), "Får vi?"),
                        20 + written,
                        30 + written * 3,
                        party,
                        information,
                        direction));
    }

    private static String oral(String type, String decision) {
        return "'type':'" + type + "','decision':'" + decision + "','form':'ORAL_DOCUMENTED','purpose':'Samordna',"
                + "'validFrom':'2026-11-10','validTo':'2027-05-20'";
    }

    /** The way is open. */
    RoutineWalk opens(String... steps) {
        for (String step : steps) {
            assertThat(ways().get(step)).as("the way to %s", step).isNotNull().isEmpty();
        }
        return this;
    }

    /** The way is shut, and whoever works with the case is told this. */
    RoutineWalk isShut(String step, String told) {
        assertThat(ways().get(step)).as("the way to %s", step).isNotNull().anySatisfy(text -> assertThat(text)
                .contains(told));
        return this;
    }

    /** No way leads there from here. */
    RoutineWalk leadsNotTo(String step) {
        assertThat(ways()).doesNotContainKey(step);
        return this;
    }

    /** The change of step is signed on the next day and taken by the server; what follows happens a day later. */
    RoutineWalk goes(String to) {
        ObjectNode fields = Tablet.set("from", guide().path("step").asText(), "to", to, "status", "SIGNED");
        steps++;
        fields.put("happenedAt", moment());
        fields.putObject("process").put("key", process).put("version", 2);
        push("STEP", Tablet.id(), 0, fields, who);
        steps++;
        return this;
    }

    /** The step is taken although the demands of Stegvis are unmet, with a reason; without one it is refused. */
    RoutineWalk passes(String to, String why) {
        ObjectNode fields = Tablet.set("from", guide().path("step").asText(), "to", to, "status", "SIGNED");
        steps++;
        fields.put("happenedAt", moment());
        fields.putObject("process").put("key", process).put("version", 2);
        unmet(to).forEach(name -> fields.withArray("/unmetGuards").add(name));
        ChangeResult bare = who.pushOne(Tablet.change("STEP", caseId, Tablet.id(), 0, fields));
        assertThat(bare.outcome()).as("without a reason").isEqualTo(Outcome.REFUSED);
        push("STEP", Tablet.id(), 0, fields.deepCopy().put("why", why), who);
        steps++;
        return this;
    }

    private List<String> unmet(String to) {
        List<String> names = new ArrayList<>();
        guide().path("next").forEach(way -> {
            if (way.path("to").asText().equals(to)) {
                way.path("missing").forEach(one -> {
                    assertThat(one.path("passable").asBoolean()).as("%s", one).isTrue();
                    names.add(one.path("guard").asText());
                });
            }
        });
        return names;
    }

    RoutineWalk isAt(String step) {
        assertThat(guide().path("step").asText()).isEqualTo(step);
        return this;
    }

    /** Each way on from here has that origin, and there is one. */
    RoutineWalk waysAre(String origin) {
        assertThat(guide().path("next").findValuesAsText("origin")).isNotEmpty().containsOnly(origin);
        return this;
    }

    RoutineWalk offers(String... interventions) {
        assertThat(texts("interventions")).contains(interventions);
        return this;
    }

    RoutineWalk offersNot(String... interventions) {
        assertThat(texts("interventions")).doesNotContain(interventions);
        return this;
    }

    RoutineWalk warns(String told) {
        assertThat(guide().path("warnings").findValuesAsText("text"))
                .anySatisfy(text -> assertThat(text).contains(told));
        return this;
    }

    RoutineWalk comesFrom(String step, String origin) {
        assertThat(StreamSupport.stream(guide().path("next").spliterator(), false)
                        .filter(way -> way.path("to").asText().equals(step))
                        .map(way -> way.path("origin").asText()))
                .containsExactly(origin);
        return this;
    }

    /** The sentence that is read to the person on the way there. */
    String because(String step) {
        return StreamSupport.stream(guide().path("next").spliterator(), false)
                .filter(way -> way.path("to").asText().equals(step))
                .map(way -> way.path("because").asText())
                .findFirst()
                .orElseThrow();
    }

    boolean isOver() {
        return guide().path("next").isEmpty();
    }

    private Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new TreeMap<>();
        guide().path("next")
                .forEach(way ->
                        ways.put(way.path("to").asText(), way.path("missing").findValuesAsText("text")));
        return ways;
    }

    private List<String> texts(String list) {
        List<String> texts = new ArrayList<>();
        guide().path(list).forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private JsonNode guide() {
        return who.api
                .get("/api/v1/cases/" + caseId + "/guide?on=" + day, who.token)
                .json();
    }

    private RoutineWalk push(String kind, UUID careRecord, int on, ObjectNode fields, Tablet by) {
        ChangeResult result = by.pushOne(Tablet.change(kind, caseId, careRecord, on, fields));
        assertThat(result.outcome())
                .as("%s %s: %s", kind, fields, result.problem().map(problem -> problem.errors()))
                .isIn(Outcome.APPLIED, Outcome.MERGED);
        return this;
    }

    private ObjectNode signed(String fields) {
        return json(fields).put("status", "SIGNED").put("happenedAt", moment());
    }

    /** Each a minute after the one before, and on a day of its own for each step. */
    private String moment() {
        return OffsetDateTime.parse("2026-11-17T08:00:00+01:00")
                .plusDays(steps)
                .plusMinutes(written++)
                .toString();
    }

    private static ObjectNode json(String fields) {
        byte[] utf8 = ("{" + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return Json.object(utf8);
        } catch (MalformedMessage flaw) {
            throw new AssertionError(fields, flaw);
        }
    }
}
