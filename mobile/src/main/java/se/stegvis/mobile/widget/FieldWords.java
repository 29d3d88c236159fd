package se.stegvis.mobile.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.DfaChain;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.wording.DataKeyNames;
import se.stegvis.shared.wording.FieldLine;
import se.stegvis.shared.wording.FieldReader;
import se.stegvis.shared.wording.RecordLines;

/** {@link FieldReader} with the dates and names of this tablet; for the read view, the review before signing and conflicts. */
public final class FieldWords {
    private final Texts texts;
    private final FieldReader reader;

    /** @param who the name of a user, or what to call one that is not known here */
    public FieldWords(Texts texts, Function<UUID, String> who) {
        this(texts, new FieldReader(texts.wording(), who, texts::date, at -> moment(texts, at)));
    }

    private FieldWords(Texts texts, FieldReader reader) {
        this.texts = texts;
        this.reader = reader;
    }

    /** With names for keys that come from data. */
    public FieldWords naming(DataKeyNames known) {
        return new FieldWords(texts, reader.naming(known));
    }

    /** With the records that others refer to. */
    public FieldWords among(Collection<? extends CareRecord> ofCase) {
        return new FieldWords(texts, reader.among(ofCase));
    }

    /** The words as they are in that kind. */
    public FieldWords of(String kind) {
        return new FieldWords(texts, reader.of(kind));
    }

    /** The name of the field a path leads to. */
    public String label(String path) {
        return reader.label(path);
    }

    /** The value at a path such as {@code observations} or {@code actions/KEY/what}; empty text when there is none. */
    public String value(KindSpec kind, String path, JsonNode value) {
        return reader.value(kind, path, value);
    }

    /** The value of that field. */
    public String value(FieldSpec field, JsonNode value) {
        return reader.value(field, value);
    }

    List<FieldLine> sheet(CareRecord content, Set<FieldSpec> drawn) {
        return RecordLines.of(reader, content, drawn);
    }

    /** A signature is drawn, not said. */
    Node signature(String path) {
        return SignaturePicture.of(path, texts.wording().field(GlassSignature.HASH));
    }

    /** A chain is drawn as well. */
    Node chain(DfaChain chain) {
        return ChainPicture.of(chain, texts);
    }

    /** Day and time of an instant, in Sweden. */
    public static String moment(Texts texts, OffsetDateTime at) {
        return texts.date(at.atZoneSameInstant(Texts.ZONE).toLocalDate()) + " " + texts.time(at.toZonedDateTime());
    }
}
