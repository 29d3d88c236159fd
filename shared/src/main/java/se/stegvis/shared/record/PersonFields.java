package se.stegvis.shared.record;

/** The members of each entry of a list of persons, such as those who were present. */
public final class PersonFields {
    public static final TextField NAME = FieldSpec.text("name");

    /** Who the person is, in words. */
    public static final TextField RELATION = FieldSpec.text("relation");

    private PersonFields() {}
}
