package se.stegvis.shared.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of one kind of record, the common ones included, in the order of the form. */
public final class KindSpec {
    private final String kind;
    private final boolean signable;
    private final List<FieldSpec> inOrder;
    private final Map<String, FieldSpec> byName = new HashMap<>();
    private final List<String> asOne;

    private KindSpec(String kind, boolean signable, Stream<FieldSpec> all, List<String> asOne) {
        this.kind = kind;
        this.signable = signable;
        this.asOne = asOne;
        this.inOrder = all.toList();
        inOrder.forEach(field -> byName.put(field.name(), field));
    }

    /** A kind that is drafted, signed and then locked. */
    public static KindSpec signed(String kind, FieldSpec... own) {
        return new KindSpec(kind, true, Stream.concat(Stream.of(own), CommonFields.ALL.stream()), List.of());
    }

    /** A kind that is never locked, such as the case itself; whoever may write it corrects it. */
    public static KindSpec living(String kind, FieldSpec... own) {
        return new KindSpec(kind, false, Stream.concat(Stream.of(own), CommonFields.ALL.stream()), List.of());
    }

    /**
     * The same kind, in which these fields say something only together, such as strokes and the text they were drawn
     * under. They merge as one value; whoever writes the first of them writes them all, and a field that is left out is
     * cleared.
     */
    public KindSpec asOne(FieldSpec... fields) {
        List<String> names = Stream.of(fields).map(FieldSpec::name).toList();
        return new KindSpec(kind, signable, inOrder.stream(), names);
    }

    /**
     * The fields that say something only together with that one, itself among them; empty for one that is independent.
     */
    public List<String> together(String name) {
        return asOne.contains(name) ? asOne : List.of();
    }

    public String kind() {
        return kind;
    }

    public boolean signable() {
        return signable;
    }

    public List<FieldSpec> fields() {
        return inOrder;
    }

    /** The field of that name; empty when this version does not know it. */
    public Optional<FieldSpec> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
