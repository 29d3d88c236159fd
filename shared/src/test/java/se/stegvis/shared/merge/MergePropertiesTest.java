package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.MergeRule;
import se.stegvis.shared.sync.Outcome;

/** Properties that hold for any change of any kind; one invocation is a hundred seeds. */
class MergePropertiesTest {
    private static final int SEEDS_EACH = 100;

    private static final Attribution NOBODY = Attribution.undated(new UUID(0, 7));

    static LongStream hundreds() {
        return LongStream.range(0, 20).map(block -> block * SEEDS_EACH);
    }

    /** Fields that go together are in the same half. */
    private static int half(KindSpec spec, String name) {
        return spec.together(name).stream().findFirst().orElse(name).hashCode() % 2;
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("hundreds")
    void changesOfDisjointFieldsCommute(long from) {
        each(from, (seed, spec, random) -> {
            Doc base = base(spec, random);
            ObjectNode one = random.set(spec, name -> sent(name) && half(spec, name) == 0, 40, true);
            ObjectNode other = random.set(spec, name -> sent(name) && half(spec, name) != 0, 40, true);

            MergePlan oneFirst = Merge.of(spec, base, base.with(one, spec), other, NOBODY);
            MergePlan otherFirst = Merge.of(spec, base, base.with(other, spec), one, NOBODY);

            assertThat(bare(oneFirst)).as("seed %d", seed).isEqualTo(bare(otherFirst));
            assertThat(bare(oneFirst))
                    .as("seed %d", seed)
                    .isEqualTo(base.with(one, spec).with(other, spec));
            assertThat(oneFirst.losing()).as("seed %d", seed).isEmpty();
            assertThat(otherFirst.losing()).as("seed %d", seed).isEmpty();
        });
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("hundreds")
    void whatEitherSideWroteStandsOrIsKeptAsLosing(long from) {
        each(from, (seed, spec, random) -> {
            Doc base = base(spec, random);
            Doc stored = base.with(random.set(spec, MergePropertiesTest::sent, 40, true), spec);
            ObjectNode set = random.set(spec, MergePropertiesTest::sent, 40, true);
            Doc mine = base.with(set, spec);

            MergePlan plan = Merge.of(spec, base, stored, set, NOBODY);

            for (MergeLeaf leaf : leaves(spec, base, stored, mine)) {
                JsonNode result = at(plan.merged().view(), leaf.path());
                String path = String.join("/", leaf.path());
                if (leaf.mineChanged() && !leaf.storedChanged()) {
                    boolean standsOrKept = same(result, leaf.mine()) || keptAbove(plan, path);
                    assertThat(standsOrKept)
                            .as("seed %d: mine at %s", seed, path)
                            .isTrue();
                }
                if (leaf.storedChanged() && !leaf.mineChanged()) {
                    boolean stands = same(result, leaf.stored()) || flagged(plan, path);
                    assertThat(stands).as("seed %d: theirs at %s", seed, path).isTrue();
                }
                if (leaf.storedChanged() && leaf.mineChanged() && !same(leaf.stored(), leaf.mine())) {
                    boolean storedStandsMineKept = same(result, leaf.stored()) && keptAbove(plan, path);
                    assertThat(storedStandsMineKept || flagged(plan, path))
                            .as("seed %d: both at %s", seed, path)
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("hundreds")
    void theSameChangeAgainChangesNothing(long from) {
        each(from, (seed, spec, random) -> {
            Doc base = base(spec, random);
            Doc stored = base.with(random.set(spec, MergePropertiesTest::sent, 30, true), spec);
            ObjectNode set = random.set(spec, MergePropertiesTest::sent, 30, true);

            Doc once = Merge.of(spec, base, stored, set, NOBODY).merged();
            Doc twice = Merge.of(spec, base, once, set, NOBODY).merged();

            assertThat(twice).as("seed %d", seed).isEqualTo(once);
        });
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("hundreds")
    void onWhatWasSeenAChangeIsAppliedAsSent(long from) {
        each(from, (seed, spec, random) -> {
            Doc base = base(spec, random);
            ObjectNode set = random.set(spec, MergePropertiesTest::sent, 50, true);
            ObjectNode untouched = set.deepCopy();
            Doc seen = Doc.of(base.toNode());

            MergePlan plan = Merge.of(spec, base, base, set, NOBODY);

            assertThat(plan.outcome()).as("seed %d", seed).isEqualTo(Outcome.APPLIED);
            assertThat(bare(plan)).as("seed %d", seed).isEqualTo(base.with(set, spec));
            assertThat(set).as("seed %d: the change is not touched", seed).isEqualTo(untouched);
            assertThat(base).as("seed %d: the base is not touched", seed).isEqualTo(seen);
        });
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("hundreds")
    void aChainEndsLikeOneCoalescedChangeWhenNobodyElseWrites(long from) {
        each(from, (seed, spec, random) -> {
            Doc base = base(spec, random);
            ObjectNode first = random.set(spec, MergePropertiesTest::sent, 30, true);
            ObjectNode second = random.set(spec, MergePropertiesTest::sent, 30, true);
            Doc afterFirst = Merge.of(spec, base, base, first, NOBODY).merged();

            Doc seen = ChangeChain.effectiveBase(base, base, afterFirst, spec);
            MergePlan plan = Merge.of(spec, seen, afterFirst, second, NOBODY);

            assertThat(seen).as("seed %d", seed).isEqualTo(afterFirst);
            assertThat(plan.outcome()).as("seed %d", seed).isEqualTo(Outcome.APPLIED);
        });
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("hundreds")
    void aConflictThatIsSettledWithTheLosingValuesTakesThem(long from) {
        each(from, (seed, spec, random) -> {
            Doc base = base(spec, random);
            Doc stored = base.with(random.set(spec, name -> sent(name) && !name.equals("conflicts"), 60, false), spec);
            MergePlan plan = Merge.of(
                    spec,
                    base,
                    stored,
                    random.set(spec, name -> sent(name) && !name.equals("conflicts"), 60, false),
                    NOBODY);
            ConflictEntry entry = new ConflictEntry(
                    new UUID(seed, 1), new UUID(seed, 2), new UUID(seed, 3), "2026-12-01T10:00:00Z", plan.losing());
            Doc open = Conflicts.add(plan.merged(), entry);

            ObjectNode settling = Conflicts.settle(open, spec, entry.id(), chosen(plan.losing()));
            Doc settled = Merge.of(spec, open, open, settling, NOBODY).merged();

            plan.losing().properties().forEach(lost -> assertThat(same(
                            at(settled.view(), FieldPath.parts(lost.getKey())),
                            JsonEquality.orMissing(lost.getValue())))
                    .as("seed %d: %s", seed, lost.getKey())
                    .isTrue());
        });
    }

    private static Map<String, JsonNode> chosen(ObjectNode losing) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        losing.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** A field that only the server writes is in no change. */
    private static boolean sent(String field) {
        return !field.equals(Client.PROVENANCE.name());
    }

    /** The merged record, without the server's notes about it. */
    private static Doc bare(MergePlan plan) {
        return Doc.of(plan.merged().toNode().without(Client.PROVENANCE.name()));
    }

    private static Doc base(KindSpec spec, RandomRecord random) {
        return Doc.EMPTY.with(random.set(spec, MergePropertiesTest::sent, 60, false), spec);
    }

    private static boolean keptAbove(MergePlan plan, String path) {
        return plan.losing().properties().stream()
                .anyMatch(lost -> path.equals(lost.getKey()) || path.startsWith(lost.getKey() + "/"));
    }

    private static boolean flagged(MergePlan plan, String path) {
        return plan.flags().stream().anyMatch(flag -> path.equals(flag) || path.startsWith(flag + "/"));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return JsonEquality.value(one, other);
    }

    private static JsonNode at(JsonNode node, List<String> path) {
        JsonNode found = node;
        for (String part : path) {
            found = found.path(part);
        }
        return JsonEquality.orMissing(found);
    }

    /** One place of three documents, as deep as a rule of its own can reach, except sets and withdrawals. */
    private record MergeLeaf(List<String> path, JsonNode base, JsonNode stored, JsonNode mine) {
        boolean mineChanged() {
            return !same(mine, base);
        }

        boolean storedChanged() {
            return !same(stored, base);
        }
    }

    private static List<MergeLeaf> leaves(KindSpec spec, Doc base, Doc stored, Doc mine) {
        List<MergeLeaf> all = new ArrayList<>();
        spec.fields()
                .forEach(field -> collect(
                        all,
                        List.of(field.name()),
                        Optional.of(field),
                        JsonEquality.orMissing(base.node(field.name())),
                        JsonEquality.orMissing(stored.node(field.name())),
                        JsonEquality.orMissing(mine.node(field.name()))));
        collect(
                all,
                List.of("fromLater"),
                Optional.empty(),
                JsonEquality.orMissing(base.node("fromLater")),
                JsonEquality.orMissing(stored.node("fromLater")),
                JsonEquality.orMissing(mine.node("fromLater")));
        return all;
    }

    private static void collect(
            List<MergeLeaf> all,
            List<String> path,
            Optional<FieldSpec> field,
            JsonNode base,
            JsonNode stored,
            JsonNode mine) {
        FieldType type = field.map(FieldSpec::type).orElse(FieldType.TEXT);
        boolean whole = field.filter(known -> known.rule() == MergeRule.ASK || known.rule() == MergeRule.LATEST_WINS)
                .isPresent();
        if (type == FieldType.SET
                || field.filter(known ->
                                known.rule() == MergeRule.WITHDRAWAL_WINS || known.rule() == MergeRule.HIGHEST_STAYS)
                        .isPresent()) {
            return;
        }
        if (type != FieldType.MAP && type != FieldType.OBJECT || whole) {
            all.add(new MergeLeaf(path, base, stored, mine));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        List.of(base, stored, mine).forEach(node -> node.fieldNames().forEachRemaining(names::add));
        for (String name : names) {
            List<String> below = new ArrayList<>(path);
            below.add(name);
            Optional<FieldSpec> spec = type == FieldType.MAP
                    ? field.map(known -> known.entry(name))
                    : field.flatMap(known -> known.member(name));
            collect(all, below, spec, below(base, name), below(stored, name), below(mine, name));
        }
    }

    private static JsonNode below(JsonNode node, String name) {
        return node.isMissingNode() ? MissingNode.getInstance() : JsonEquality.orMissing(node.path(name));
    }

    private interface Property {
        void holds(long seed, KindSpec spec, RandomRecord random);
    }

    private static void each(long from, Property property) {
        for (long seed = from; seed < from + SEEDS_EACH; seed++) {
            Kind kind = Kind.values()[(int) (seed % Kind.values().length)];
            property.holds(seed, kind.spec(), new RandomRecord(seed));
        }
    }
}
