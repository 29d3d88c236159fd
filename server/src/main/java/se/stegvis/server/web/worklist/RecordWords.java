package se.stegvis.server.web.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.shared.guide.KeyNames;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.time.DateWords;
import se.stegvis.shared.wording.FieldReader;

/** The reader of records with the names and dates of the web. */
public final class RecordWords {
    private RecordWords() {}

    /** Day and time in Sweden. */
    public static String minute(Instant at) {
        return DateWords.minute(at);
    }

    /** For that record, whose keys of data are called as in the processes of the municipality and the templates. */
    public static FieldReader of(Names names, CareRecord content, Collection<? extends CareRecord> ofCase) {
        return of(names, names::worker, content, ofCase);
    }

    /** As {@link #of(Names, CareRecord, Collection)}, with people under their names of that moment. */
    public static FieldReader of(
            Names names, CareRecord content, Collection<? extends CareRecord> ofCase, Instant signed) {
        return of(names, id -> names.workerAt(id, signed), content, ofCase);
    }

    private static FieldReader of(
            Names names, Function<UUID, String> people, CareRecord content, Collection<? extends CareRecord> ofCase) {
        KeyNames keys = new KeyNames(names.processes(), content, ofCase);
        return of(names, people).among(ofCase).naming((field, key) -> keys.name(field, key)
                .map(name -> name.in(names.language())));
    }

    private static FieldReader of(Names names, Function<UUID, String> people) {
        return new FieldReader(Wording.of(names.language()), people, DateWords::iso, at -> minute(at.toInstant()));
    }
}
