package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.MergeRule;

/** Decides one place: untouched by one side, the same on both, or by the declared rule. */
final class ThreeWay {
    private final Ledger ledger;
    private final Provenance provenance;

    ThreeWay(Ledger ledger, Provenance provenance) {
        this.ledger = ledger;
        this.provenance = provenance;
    }

    /** The value that stands afterwards; a missing node when none does. */
    JsonNode merge(Spot spot) {
        if (!spot.changedByMe()) {
            return spot.stored();
        }
        boolean byBoth = spot.changedByOthers();
        if (byBoth && spot.storedSaysIt()) {
            ledger.used(MergeRow.M2);
            return spot.stored();
        }
        if (!byBoth || spot.othersUnseen()) {
            ledger.used(spot.field().isPresent() ? MergeRow.M1 : MergeRow.M11);
            return spot.rule() == MergeRule.LATEST_WINS ? stated(spot) : spot.mine();
        }
        return byRule(spot);
    }

    private JsonNode byRule(Spot spot) {
        return switch (spot.rule()) {
            case ASK -> ask(spot);
            case LATEST_WINS -> latest(spot);
            case PER_KEY -> new PerKey(this, ledger).merge(spot);
            case PER_MEMBER -> new PerMember(this, ledger).merge(spot, MergeRow.M9);
            case PER_ELEMENT -> elements(spot);
            case WITHDRAWAL_WINS -> withdrawal(spot);
            case HIGHEST_STAYS -> highest(spot);
        };
    }

    /** Nothing is overwritten silently: the stored value stands, the other waits for a person. */
    JsonNode ask(Spot spot) {
        ledger.used(spot.field().isPresent() ? MergeRow.M3 : MergeRow.M11);
        ledger.lost(spot.path(), spot.mine());
        return spot.stored();
    }

    /** The newer telling stands, not the one that arrives last; with no certain order a person decides. */
    private JsonNode latest(Spot spot) {
        switch (provenance.order(spot.path())) {
            case MINE -> {
                ledger.used(MergeRow.M4);
                return stated(spot);
            }
            case STORED -> {
                ledger.used(MergeRow.M4);
                provenance.precedes(spot.path(), spot.mine());
                return spot.stored();
            }
            default -> {
                ledger.used(MergeRow.M15);
                ledger.lost(spot.path(), spot.mine());
                return spot.stored();
            }
        }
    }

    private JsonNode stated(Spot spot) {
        provenance.replaces(spot.path(), spot.stored());
        return spot.mine();
    }

    private JsonNode elements(Spot spot) {
        ledger.used(MergeRow.M8);
        return PerElement.merge(spot);
    }

    private JsonNode highest(Spot spot) {
        ledger.used(MergeRow.M14);
        List<String> choices = spot.field().map(FieldSpec::choices).orElse(List.of());
        return rank(choices, spot.mine()) > rank(choices, spot.stored()) ? spot.mine() : spot.stored();
    }

    /** Nothing chosen counts as the first choice; a choice that only a newer version knows counts as the highest. */
    private static int rank(List<String> choices, JsonNode value) {
        if (!value.isTextual()) {
            return 0;
        }
        int place = choices.indexOf(value.textValue());
        return place < 0 ? choices.size() : place;
    }

    private JsonNode withdrawal(Spot spot) {
        ledger.used(MergeRow.M10);
        return WithdrawalWins.merge(spot.stored(), spot.mine());
    }
}
