package se.stegvis.mobile.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.PictureRecord;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.record.RecordStatus;
import se.stegvis.shared.text.VisibleText;

/**
 * A record being written: as its form shows it and last saved it, and the {@code set} of what has changed since. A
 * change back to what is saved leaves the set again. Text that others write meanwhile is not in it: the form does not
 * show it. Belongs to one thread; only {@link #begin} … {@link #written} may span another one's write.
 */
public final class RecordDraft {
    private final RecordTarget target;
    private final KindSpec spec;
    private CareRecord stored;
    private ObjectNode underWay = JsonNodeFactory.instance.objectNode();
    private ObjectNode unsaved = JsonNodeFactory.instance.objectNode();

    private RecordDraft(RecordTarget target, CareRecord stored) {
        this.target = target;
        this.stored = stored;
        this.spec = stored.spec();
    }

    /** A record that does not exist yet; nothing is stored until something is written in it. */
    public static RecordDraft fresh(RecordTarget target) {
        RecordHeader header = new RecordHeader(target.record(), target.caseId(), target.kind(), 0);
        return new RecordDraft(target, Kind.read(header, Doc.EMPTY));
    }

    /** A new record of that kind in that case; the journal gives it its id and hears of it at the first save. */
    public static RecordDraft fresh(Journal journal, Kind kind, UUID caseId) {
        return fresh(new RecordTarget(journal.newId(), kind.name(), caseId));
    }

    /** A correction (rättelse) of a signed record; the signed one stays as it is. */
    public static RecordDraft addendum(Journal journal, CareRecord signed) {
        RecordHeader header = signed.header();
        RecordDraft draft = fresh(new RecordTarget(journal.newId(), header.kind(), header.caseId()));
        draft.text(CommonFields.ADDENDUM_TO, signed.id().toString());
        return draft;
    }

    /** A stored record, to go on writing in. */
    public static RecordDraft of(CareRecord stored) {
        RecordHeader header = stored.header();
        return new RecordDraft(new RecordTarget(header.id(), header.kind(), header.caseId()), stored);
    }

    /** The revision the form was filled from: all of the others' changes that the person has seen. */
    public int seen() {
        return stored.header().revision();
    }

    public RecordTarget target() {
        return target;
    }

    /** All fields as the person sees them, saved or not. */
    public Doc doc() {
        return savedOrUnderWay().with(unsaved, spec);
    }

    /** The typed view of {@link #doc()}. */
    public CareRecord content() {
        return Kind.read(stored.header(), doc());
    }

    /** The field takes that value; {@code null} clears it. */
    public void put(FieldSpec field, JsonNode value) {
        put(field.name(), value);
    }

    /** The text as typed; one of which nothing can be seen clears the field. */
    public void text(FieldSpec field, String text) {
        text(field.name(), text);
    }

    /** One entry of a map field, be it an object or a plain value; {@code null} removes it. */
    public void entry(FieldSpec map, String key, JsonNode entry) {
        entry(map.name(), key, entry);
    }

    /** The entry to change and give back to {@link #entry}; empty when it is new. */
    public ObjectNode copyOf(FieldSpec map, String key) {
        return copyOf(map.name(), key);
    }

    /** As {@link #put(FieldSpec, JsonNode)}, by the name of the field. */
    public void put(String field, JsonNode value) {
        if (same(savedOrUnderWay().node(field), value)) {
            unsaved.remove(field);
        } else {
            unsaved.set(field, value == null ? NullNode.instance : value);
        }
    }

    /** As {@link #text(FieldSpec, String)}, by the name of the field. */
    public void text(String field, String text) {
        put(field, VisibleText.isVisible(text) ? JsonNodeFactory.instance.textNode(text) : null);
    }

    /** As {@link #entry(FieldSpec, String, JsonNode)}, by the name of the field. */
    public void entry(String map, String key, JsonNode entry) {
        ObjectNode keys = unsaved.get(map) instanceof ObjectNode some ? some : unsaved.putObject(map);
        if (same(savedOrUnderWay().node(map).path(key), entry)) {
            keys.remove(key);
        } else {
            keys.set(key, entry == null ? NullNode.instance : entry);
        }
        if (keys.isEmpty()) {
            unsaved.remove(map);
        }
    }

    private ObjectNode copyOf(String map, String key) {
        return doc().node(map).path(key) instanceof ObjectNode entry
                ? entry.deepCopy()
                : JsonNodeFactory.instance.objectNode();
    }

    /** Something is not on the device yet. */
    public boolean unsaved() {
        return !unsaved.isEmpty();
    }

    /** A write is under way. */
    public boolean busy() {
        return !underWay.isEmpty();
    }

    /** A record without a day happened now, as far as anybody has said; a day that is chosen stays. */
    public void dated(OffsetDateTime now) {
        if (spec.signable() && !doc().has(CommonFields.HAPPENED_AT)) {
            put(CommonFields.HAPPENED_AT, JsonNodeFactory.instance.textNode(now.toString()));
        }
    }

    /** Hands over what is to be written; follow it by {@link #written} or {@link #notSaved}, one at a time. */
    public ObjectNode begin(OffsetDateTime now, RecordStatus status) {
        if (spec.signable()) {
            put(CommonFields.STATUS, JsonNodeFactory.instance.textNode(status.name()));
        }
        dated(now);
        addWhatBelongsTogether();
        underWay = unsaved;
        unsaved = JsonNodeFactory.instance.objectNode();
        return underWay.deepCopy();
    }

    /** The server takes away such fields as the change leaves out, also those that only stay as they were. */
    private void addWhatBelongsTogether() {
        Doc whole = doc();
        unsaved.properties().stream()
                .flatMap(changed -> spec.together(changed.getKey()).stream())
                .distinct()
                .filter(name -> !unsaved.has(name) && whole.has(name))
                .toList()
                .forEach(name -> unsaved.set(name, whole.node(name)));
    }

    /** The record as this form has saved it, without what is unsaved or under way. */
    public Doc saved() {
        return stored.doc();
    }

    /**
     * The server's receipts of pictures, as they came with a sync: no text of a person, so that the form follows them.
     *
     * @param now the record as it is on the device
     */
    public void received(Doc now) {
        if (now.has(PictureRecord.RECEIVED)) {
            ObjectNode receipts = JsonNodeFactory.instance.objectNode();
            receipts.set(PictureRecord.RECEIVED.name(), now.node(PictureRecord.RECEIVED.name()));
            stored = Kind.read(stored.header(), stored.doc().with(receipts, spec));
        }
    }

    /** The change handed over is on the device. */
    public void written() {
        stored = Kind.read(stored.header(), savedOrUnderWay());
        underWay = JsonNodeFactory.instance.objectNode();
    }

    /** It is not; what was to be written waits again, except the signature, which must be asked for anew. */
    public void notSaved() {
        ObjectNode again = underWay;
        again.remove(CommonFields.STATUS.name());
        again.remove(CommonFields.SIGNED_BY.name());
        unsaved.properties().forEach(change -> overlay(again, change.getKey(), change.getValue()));
        unsaved = again;
        underWay = JsonNodeFactory.instance.objectNode();
    }

    private void overlay(ObjectNode below, String field, JsonNode value) {
        boolean perKey =
                spec.field(field).filter(one -> one.type() == FieldType.MAP).isPresent();
        if (perKey && below.get(field) instanceof ObjectNode keys && value instanceof ObjectNode later) {
            keys.setAll(later);
        } else {
            below.set(field, value);
        }
    }

    private Doc savedOrUnderWay() {
        return stored.doc().with(underWay, spec);
    }

    private static boolean same(JsonNode before, JsonNode value) {
        boolean nothing = before.isMissingNode() || before.isNull();
        return value == null ? nothing : before.equals(value);
    }
}
