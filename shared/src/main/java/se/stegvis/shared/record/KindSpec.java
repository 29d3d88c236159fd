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

    private KindSpec(String kind, boolean signable, Stream<FieldSpec> all) {
        this.kind = kind;
        this.signable = signable;
        this.inOrder = all.toList();
        inOrder.forEach(field -> byName.put(field.name(), field));
    }

    /** A kind that is drafted, signed and then locked. */
    public static KindSpec signed(String kind, FieldSpec... own) {
        return new KindSpec(kind, true, Stream.concat(Stream.of(own), CommonFields.ALL.stream()));
    }

    /** A kind that is never locked, such as the case itself; whoever may write it corrects it. */
    public static KindSpec living(String kind, FieldSpec... own) {
        return new KindSpec(kind, false, Stream.concat(Stream.of(own), CommonFields.ALL.stream()));
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
