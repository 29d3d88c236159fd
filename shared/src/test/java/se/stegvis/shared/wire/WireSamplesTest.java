package se.stegvis.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TypeCheck;
import se.stegvis.shared.record.Withdrawal;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PushRequest;

/** Messages as released clients and servers write them. The files stay for ever; a new version adds its own beside. */
class WireSamplesTest {
    private static byte[] sample(String name) throws IOException {
        return SampleFolder.first(name);
    }

    private static JsonNode tree(byte[] json) throws Exception {
        return new ObjectMapper().readTree(json);
    }

    @ParameterizedTest
    @EnumSource
    void aPushOfTheKindIsReadAndWrittenUnharmed(Kind kind) throws Exception {
        byte[] sample = sample("push-" + kind);
        PushRequest request = PushWire.readRequest(sample);
        assertThat(tree(PushWire.write(request))).isEqualTo(tree(sample));
        assertThat(request.changes()).hasSize(2).allSatisfy(sent -> {
            Change change = (Change) sent;
            assertThat(TypeCheck.of(kind.spec(), change.set())).isEmpty();
            assertThat(change.toString()).doesNotContain("Testsson", "Städat");
        });
        assertThat(((Change) request.changes().get(1)).after())
                .contains(request.changes().get(0).id());
    }

    @Test
    void aWithdrawalWithAnInstantForEachIsReadAndWrittenUnharmed() throws Exception {
        byte[] sample = sample("push-consent-withdrawn");
        PushRequest request = PushWire.readRequest(sample);
        assertThat(tree(PushWire.write(request))).isEqualTo(tree(sample));
        ObjectNode set = ((Change) request.changes().get(0)).set();
        assertThat(TypeCheck.of(Kind.CONSENT.spec(), set)).isEmpty();
        Withdrawal withdrawn = Withdrawal.read(set.path("withdrawn"));
        assertThat(withdrawn.since("FK")).contains(OffsetDateTime.parse("2026-12-02T09:00:00+01:00"));
        assertThat(withdrawn.since(Withdrawal.ALL)).contains(OffsetDateTime.parse("2026-12-04T09:00:00+01:00"));
    }

    @ParameterizedTest
    @EnumSource
    void aPullOfTheKindIsReadAndWrittenUnharmed(Kind kind) throws Exception {
        byte[] sample = sample("pull-" + kind);
        assertThat(tree(PullWire.write(PullWire.readResponse(sample)))).isEqualTo(tree(sample));
        PullItem.State state =
                (PullItem.State) PullWire.readResponse(sample).items().get(0);
        assertThat(state.seq()).isEqualTo(4711);
        assertThat(state.toString()).doesNotContain("Testsson", "Städat").contains(kind.name());
    }

    @ParameterizedTest
    @EnumSource
    void theSamplesHaveEveryFieldOfTheKind(Kind kind) throws Exception {
        Set<String> shown = new TreeSet<>();
        for (Path sample : SampleFolder.pushesOf(kind)) {
            for (JsonNode change : tree(Files.readAllBytes(sample)).path("changes")) {
                change.path("set").fieldNames().forEachRemaining(shown::add);
            }
        }
        for (FieldSpec field : kind.spec().fields()) {
            assertThat(shown)
                    .as("%s.%s stands in no sample: add it to wire/v2/push-%s.json", kind, field.name(), kind)
                    .contains(field.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPushOfAnyVersionIsReadAndWrittenUnharmed(Kind kind) throws Exception {
        for (Path sample : SampleFolder.pushesOf(kind)) {
            PushRequest request = PushWire.readRequest(Files.readAllBytes(sample));
            assertThat(tree(PushWire.write(request)))
                    .as("%s", sample.getFileName())
                    .isEqualTo(tree(Files.readAllBytes(sample)));
            assertThat(request.changes())
                    .allSatisfy(sent -> assertThat(TypeCheck.of(kind.spec(), ((Change) sent).set()))
                            .as("%s", sample.getFileName())
                            .isEmpty());
        }
    }

    @Test
    void theFirstVersionsSamplesAreFrozen() throws Exception {
        assertThat(SampleFolder.hashes("v1"))
                .as("a sample of wire/v1 was changed, added or removed: put it back, and show what is new in wire/v2")
                .isEqualTo(SampleFolder.frozen("v1"));
    }

    @ParameterizedTest
    @EnumSource
    void nullsOfTheSecondChangeClearWhatTheFirstSet(Kind kind) throws Exception {
        PushRequest request = PushWire.readRequest(sample("push-" + kind));
        Doc after = Doc.EMPTY
                .with(((Change) request.changes().get(0)).set(), kind.spec())
                .with(((Change) request.changes().get(1)).set(), kind.spec());
        assertThat(new TreeSet<>(names(after.toNode())))
                .containsExactlyInAnyOrder(
                        "status",
                        "happenedAt",
                        "followUp",
                        "followUpOutcomes",
                        "clientView",
                        "addendumTo",
                        "conflicts",
                        "fromLater");
    }

    private static List<String> names(ObjectNode node) {
        return node.propertyStream().map(java.util.Map.Entry::getKey).toList();
    }

    @Test
    void theAnswersOfAPushAreReadAndWrittenUnharmed() throws Exception {
        byte[] sample = sample("push-results");
        var response = PushWire.readResponse(sample);
        assertThat(tree(PushWire.write(response))).isEqualTo(tree(sample));
        assertThat(response.results())
                .extracting(result -> result.outcome())
                .containsExactly(Outcome.APPLIED, Outcome.MERGED, Outcome.CONFLICT, Outcome.DEFERRED, Outcome.REFUSED);
        assertThat(response.results().get(4).problem().orElseThrow().name()).isEqualTo("incomplete");
    }

    @Test
    void aGoneCaseIsReadAndWrittenUnharmed() throws Exception {
        byte[] sample = sample("pull-gone");
        assertThat(tree(PullWire.write(PullWire.readResponse(sample)))).isEqualTo(tree(sample));
    }

    @Test
    void aFirstPullHasNoCursor() throws Exception {
        byte[] sample = sample("pull-request");
        var request = PullWire.readRequest(sample);
        assertThat(request.cursor()).isEmpty();
        assertThat(tree(PullWire.write(request))).isEqualTo(tree(sample));
        assertThat(((ObjectNode) tree(PullWire.write(request))).get("cursor")).isEqualTo(NullNode.instance);
    }

    @Test
    void publishedProcessesAreReadAndWrittenUnharmed() throws Exception {
        byte[] sample = sample("pull-processes");
        var response = PullWire.readResponse(sample);
        assertThat(tree(PullWire.write(response))).isEqualTo(tree(sample));
        var news = response.processes().orElseThrow();
        assertThat(news.reached()).isEqualTo(5);
        assertThat(news.definitions())
                .extracting(one -> one.key() + one.version())
                .containsExactly("odlingen2", "fran-senare1");
    }

    @Test
    void aClientThatKnowsOfProcessesSaysWhichItHas() throws Exception {
        byte[] sample = sample("pull-request-processes");
        var request = PullWire.readRequest(sample);
        assertThat(request.processes()).hasValue(3);
        assertThat(tree(PullWire.write(request))).isEqualTo(tree(sample));
        assertThat(PullWire.readRequest(sample("pull-request")).processes()).isEmpty();
    }

    @Test
    void aTabletTellsHowMuchIsLeftOnIt() throws Exception {
        byte[] sample = sample("pull-request-unsent");
        var request = PullWire.readRequest(sample);
        assertThat(request.unsent()).hasValue(2);
        assertThat(tree(PullWire.write(request))).isEqualTo(tree(sample));
        assertThat(PullWire.readRequest(sample("pull-request")).unsent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"push-HOME_VISIT", "push-results", "pull-CONSENT", "pull-gone", "pull-processes", "pull-request"
            })
    void namesFromANewerVersionAreStoodFor(String name) throws Exception {
        ObjectNode newer = (ObjectNode) tree(sample(name));
        newer.put("fromLater", 1);
        byte[] message = Json.bytes(newer);
        if (name.startsWith("push-H")) {
            assertThat(PushWire.readRequest(message)).isEqualTo(PushWire.readRequest(sample(name)));
        } else if (name.equals("push-results")) {
            assertThat(PushWire.readResponse(message)).isEqualTo(PushWire.readResponse(sample(name)));
        } else if (name.equals("pull-request")) {
            assertThat(PullWire.readRequest(message)).isEqualTo(PullWire.readRequest(sample(name)));
        } else {
            assertThat(tree(PullWire.write(PullWire.readResponse(message))))
                    .isEqualTo(tree(PullWire.write(PullWire.readResponse(sample(name)))));
        }
    }
}
