package se.stegvis.shared.record;

/** A record of a kind that only a newer version knows: kept, shown as "update the app", sent back unharmed. */
public record UnknownRecord(RecordHeader header, Doc doc) implements CareRecord {
    @Override
    public KindSpec spec() {
        return KindSpec.signed(header.kind());
    }
}
