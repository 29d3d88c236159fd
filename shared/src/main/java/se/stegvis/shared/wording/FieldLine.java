package se.stegvis.shared.wording;

/** A field's name and what it holds, as a person reads it. */
public record FieldLine(String label, String value) {
    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "FieldLine[" + label + "]";
    }
}
