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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import se.stegvis.shared.sync.PullResponse;
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
        Change change = firstChange(kind);
        PullItem.State state =
                new PullItem.State(change.record(), change.kind(), change.caseId(), 1, 4711, Json.bytes(change.set()));
        PullResponse page = new PullResponse(change.caseId(), "b3BhcXVl", false, "", List.of(state));
        assertThat(PullWire.readResponse(PullWire.write(page))).isEqualTo(page);
        assertThat(state.toString()).doesNotContain("Testsson", "Städat").contains(kind.name());
    }

    @Test
    void everyPullOfAnyVersionIsReadAndWrittenUnharmed() throws Exception {
        assertThat(SampleFolder.pullsOfKinds()).hasSizeGreaterThan(18);
        for (Path file : SampleFolder.pullsOfKinds()) {
            byte[] sample = Files.readAllBytes(file);
            assertThat(tree(PullWire.write(PullWire.readResponse(sample))))
                    .as("%s", file.getFileName())
                    .isEqualTo(tree(sample));
            assertThat(((PullItem.State) PullWire.readResponse(sample).items().get(0)).seq())
                    .as("%s", file.getFileName())
                    .isEqualTo(4711);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSamplesHaveEveryFieldOfTheKind(Kind kind) throws Exception {
        Set<String> missing = names(kind.spec().fields());
        missing.removeAll(names(common()));
        missing.removeAll(shown(kind));
        assertThat(missing)
                .as(
                        "fields of %1$s that no wire sample shows: set them in shared/src/test/resources/wire/v2/push-%1$s.json"
                                + " (one beside it is push-%1$s-more.json)",
                        kind)
                .isEmpty();
    }

    /** They are read and written alike in all kinds, so a new kind need not show them again. */
    @Test
    void theSamplesHaveEveryFieldThatAllKindsHave() throws Exception {
        Set<String> missing = names(common());
        assertThat(missing).contains("status", "followUp", "conflicts");
        for (Kind kind : Kind.values()) {
            missing.removeAll(shown(kind));
        }
        assertThat(missing)
                .as("fields of CommonFields that no wire sample shows: set them in a push of wire/v2, of any kind")
                .isEmpty();
    }

    private static Set<FieldSpec> common() {
        Set<FieldSpec> common = new LinkedHashSet<>(Kind.CASE.spec().fields());
        for (Kind kind : Kind.values()) {
            common.retainAll(kind.spec().fields());
        }
        return common;
    }

    private static Set<String> names(Collection<FieldSpec> fields) {
        return fields.stream().map(FieldSpec::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shown(Kind kind) throws Exception {
        Set<String> shown = new TreeSet<>();
        for (Path sample : SampleFolder.pushesOf(kind)) {
            for (JsonNode change : tree(Files.readAllBytes(sample)).path("changes")) {
                change.path("set").fieldNames().forEachRemaining(shown::add);
            }
        }
        return shown;
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
        ObjectNode first = firstChange(kind).set();
        ObjectNode second =
                ((Change) PushWire.readRequest(sample("push-" + kind)).changes().get(1)).set();
        Set<String> own = names(kind.spec().fields());
        own.removeAll(names(common()));
        own.retainAll(names(first));
        assertThat(names(second))
                .as("the second change of push-%s.json clears by null each own field that the first sets", kind)
                .containsAll(own);
        Set<String> left = names(first);
        left.removeAll(names(second));
        Doc after = Doc.EMPTY.with(first, kind.spec()).with(second, kind.spec());
        assertThat(names(after.toNode())).isEqualTo(left);
    }

    private static Change firstChange(Kind kind) throws Exception {
        return (Change) PushWire.readRequest(sample("push-" + kind)).changes().get(0);
    }

    private static Set<String> names(ObjectNode node) {
        return node.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
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
