package se.stegvis.mobile.ability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.widget.ChainLink;
import se.stegvis.mobile.widget.ChainLink.Level;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;

/** A DFA chain while it is written: links are added, hung on each other and taken loose. */
public final class ChainDraft implements Draft<DfaChain> {
    private static final List<FieldSpec> TAKEN_OVER = List.of(
            DfaChain.DIAGNOSES, DfaChain.IMPAIRMENTS, DfaChain.LIMITATIONS, DfaChain.EXTENT, DfaChain.PERMANENT);

    private final RecordDraft fields;
    private final Journal journal;

    public ChainDraft(RecordDraft fields, Journal journal) {
        this.fields = fields;
        this.journal = journal;
    }

    /** The next chain of a case: what the newest signed one said is in it from the beginning. */
    public static ChainDraft next(RecordDraft fields, Journal journal, Collection<? extends CareRecord> ofCase) {
        ofCase.stream()
                .filter(DfaChain.class::isInstance)
                .filter(one -> one.signed() && one.addendumTo().isEmpty())
                .findFirst()
                .ifPresent(earlier -> TAKEN_OVER.stream()
                        .filter(earlier.doc()::has)
                        .forEach(field ->
                                fields.put(field, earlier.doc().node(field).deepCopy())));
        return new ChainDraft(fields, journal);
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    List<ChainLink> roots() {
        return ChainLink.roots(content());
    }

    /** The links that a link of that level may hang on, key to text. */
    Map<String, String> above(Level level) {
        Map<String, String> above = new LinkedHashMap<>();
        level.above().ifPresent(one -> content()
                .doc()
                .get(one.map())
                .forEach((key, link) ->
                        above.put(key, link.get(DfaChain.DIAGNOSIS_TEXT).orElse(""))));
        return above;
    }

    /**
     * Adds a link without text.
     *
     * @param on key of the link that it hangs on; empty leaves it loose
     * @return its key
     */
    String add(Level level, Optional<String> on) {
        String key = journal.newId().toString();
        ObjectNode link = fields.copyOf(level.map(), key).put(DfaChain.DIAGNOSIS_TEXT.name(), "");
        on.ifPresent(above -> link.put(hook(level), above));
        fields.entry(level.map(), key, link);
        return key;
    }

    /** Wire name of the member that says what a link of that level hangs on. */
    private static String hook(Level level) {
        return level.on().orElseThrow().name();
    }

    void write(Level level, String key, String text) {
        fields.entry(level.map(), key, fields.copyOf(level.map(), key).put(DfaChain.DIAGNOSIS_TEXT.name(), text));
    }

    void hang(Level level, String key, String on) {
        fields.entry(level.map(), key, fields.copyOf(level.map(), key).put(hook(level), on));
    }

    void unhang(Level level, String key) {
        ObjectNode link = fields.copyOf(level.map(), key);
        link.remove(hook(level));
        fields.entry(level.map(), key, link);
    }

    /**
     * Takes a link away; what hung on it is loose then.
     *
     * @return puts all of it back as it was
     */
    Runnable remove(Level level, String key) {
        ObjectNode was = fields.copyOf(level.map(), key);
        List<String> hung = level.below().map(below -> hangingOn(below, key)).orElse(List.of());
        hung.forEach(one -> unhang(level.below().orElseThrow(), one));
        fields.entry(level.map(), key, null);
        return () -> {
            fields.entry(level.map(), key, was);
            hung.forEach(one -> hang(level.below().orElseThrow(), one, key));
        };
    }

    private List<String> hangingOn(Level level, String on) {
        Map<String, Doc> links = content().doc().get(level.map());
        return links.entrySet().stream()
                .filter(link -> level.onWhich(link.getValue()).equals(Optional.of(on)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
