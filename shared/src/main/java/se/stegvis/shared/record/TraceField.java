package se.stegvis.shared.record;

/**
 * Who did something that needs a reason, when and why. The reason is the person's; who and when are the server's
 * (decisions 85 and 86).
 */
public final class TraceField {
    public static final IdField BY = FieldSpec.reference("by");
    public static final InstantField AT = FieldSpec.instant("at");
    public static final TextField WHY = FieldSpec.text("why");

    private TraceField() {}

    static ObjectField named(String field) {
        return FieldSpec.object(field, BY, AT, WHY);
    }
}
