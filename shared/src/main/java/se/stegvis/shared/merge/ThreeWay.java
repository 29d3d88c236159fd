package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.MergeRule;

/** Decides one place: untouched by one side, the same on both, or by the declared rule. */
final class ThreeWay {
    private final MergeLog log;
    private final Provenance provenance;

    ThreeWay(MergeLog log, Provenance provenance) {
        this.log = log;
        this.provenance = provenance;
    }

    /** The merged value; a missing node when there is none. */
    JsonNode merge(MergeSite site) {
        if (!site.changedByMe()) {
            return site.stored();
        }
        boolean byBoth = site.changedByOthers();
        if (byBoth && site.storedSaysIt()) {
            log.used(MergeRow.M2);
            return site.stored();
        }
        if (!byBoth || site.othersUnseen()) {
            log.used(site.field().isPresent() ? MergeRow.M1 : MergeRow.M11);
            return site.rule() == MergeRule.LATEST_WINS ? stated(site) : site.mine();
        }
        return byRule(site);
    }

    private JsonNode byRule(MergeSite site) {
        return switch (site.rule()) {
            case ASK -> ask(site);
            case LATEST_WINS -> latest(site);
            case PER_KEY -> new MapMerge(this, log).merge(site);
            case PER_MEMBER -> new ObjectMerge(this, log).merge(site, MergeRow.M9);
            case PER_ELEMENT -> elements(site);
            case WITHDRAWAL_WINS -> withdrawal(site);
            case HIGHEST_STAYS -> highest(site);
        };
    }

    /** Nothing is overwritten silently: the stored value is kept, the other waits for a person. */
    JsonNode ask(MergeSite site) {
        log.used(site.field().isPresent() ? MergeRow.M3 : MergeRow.M11);
        log.lost(site.path(), site.mine());
        return site.stored();
    }

    /** The newer statement is kept, not the one that arrives last; with no certain order a person decides. */
    private JsonNode latest(MergeSite site) {
        switch (provenance.order(site.path())) {
            case MINE -> {
                log.used(MergeRow.M4);
                return stated(site);
            }
            case STORED -> {
                log.used(MergeRow.M4);
                provenance.precedes(site.path(), site.mine());
                return site.stored();
            }
            default -> {
                log.used(MergeRow.M15);
                log.lost(site.path(), site.mine());
                return site.stored();
            }
        }
    }

    private JsonNode stated(MergeSite site) {
        provenance.replaces(site.path(), site.stored());
        return site.mine();
    }

    private JsonNode elements(MergeSite site) {
        log.used(MergeRow.M8);
        return SetMerge.merge(site);
    }

    private JsonNode highest(MergeSite site) {
        log.used(MergeRow.M14);
        List<String> choices = site.field().map(FieldSpec::choices).orElse(List.of());
        return rank(choices, site.mine()) > rank(choices, site.stored()) ? site.mine() : site.stored();
    }

    /** Nothing chosen counts as the first choice; a choice that only a newer version knows counts as the highest. */
    private static int rank(List<String> choices, JsonNode value) {
        if (!value.isTextual()) {
            return 0;
        }
        int place = choices.indexOf(value.textValue());
        return place < 0 ? choices.size() : place;
    }

    private JsonNode withdrawal(MergeSite site) {
        log.used(MergeRow.M10);
        return WithdrawalMerge.merge(site.stored(), site.mine());
    }
}
