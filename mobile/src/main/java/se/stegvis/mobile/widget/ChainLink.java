package se.stegvis.mobile.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.IdField;
import se.stegvis.shared.record.MapField;

/**
 * One link of a DFA chain with what hangs on it.
 *
 * @param level diagnosis, impairment or limitation
 * @param key of its entry
 * @param text what it is; empty while nothing is written
 * @param gaps what it lacks, by the shared rule
 * @param hanging the links that hang on it
 */
public record ChainLink(Level level, String key, String text, List<Finding> gaps, List<ChainLink> hanging) {

    /** The three levels, from cause to consequence. */
    public enum Level {
        DIAGNOSIS(DfaChain.DIAGNOSES, Optional.empty()),
        IMPAIRMENT(DfaChain.IMPAIRMENTS, Optional.of(DfaChain.IMPAIRMENT_DIAGNOSIS)),
        LIMITATION(DfaChain.LIMITATIONS, Optional.of(DfaChain.LIMITATION_IMPAIRMENT));

        private final MapField map;
        private final Optional<IdField> on;

        Level(MapField map, Optional<IdField> on) {
            this.map = map;
            this.on = on;
        }

        /** The field that holds its links. */
        public MapField map() {
            return map;
        }

        /** The member that says what a link hangs on; empty for what hangs on nothing. */
        public Optional<IdField> on() {
            return on;
        }

        /** The key of what that link hangs on. */
        public Optional<String> onWhich(Doc link) {
            return on.flatMap(link::written);
        }

        /** The link that hangs on it; empty for the last. */
        public Optional<Level> below() {
            return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
        }

        /** The link it hangs on; empty for the first. */
        public Optional<Level> above() {
            return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
        }
    }

    /** It and all that hangs on it, near or far. */
    Stream<ChainLink> withHanging() {
        return Stream.concat(Stream.of(this), hanging.stream().flatMap(ChainLink::withHanging));
    }

    /** The links that hang on nothing: all diagnoses, then what is loose, each with all that hangs on it. */
    public static List<ChainLink> roots(DfaChain chain) {
        List<ChainLink> roots = new ArrayList<>();
        for (Level level : Level.values()) {
            Map<String, Doc> above =
                    level.above().map(one -> chain.doc().get(one.map())).orElse(Map.of());
            chain.doc().get(level.map()).forEach((key, link) -> {
                if (level.onWhich(link).filter(above::containsKey).isEmpty()) {
                    roots.add(of(chain, level, key, link));
                }
            });
        }
        return roots;
    }

    private static ChainLink of(DfaChain chain, Level level, String key, Doc link) {
        String path = level.map().path(key) + "/";
        return new ChainLink(
                level,
                key,
                link.get(DfaChain.DIAGNOSIS_TEXT).orElse(""),
                chain.gaps().stream()
                        .filter(gap -> gap.field().startsWith(path))
                        .toList(),
                level.below().map(below -> hanging(chain, below, key)).orElse(List.of()));
    }

    private static List<ChainLink> hanging(DfaChain chain, Level level, String on) {
        List<ChainLink> hanging = new ArrayList<>();
        chain.doc().get(level.map()).forEach((key, link) -> {
            if (level.onWhich(link).equals(Optional.of(on))) {
                hanging.add(of(chain, level, key, link));
            }
        });
        return hanging;
    }

    /** Leaves out the text. */
    @Override
    public String toString() {
        return "ChainLink[" + level + ", " + key + "]";
    }
}
