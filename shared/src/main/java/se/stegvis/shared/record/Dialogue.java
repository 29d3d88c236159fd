package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.flags;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;
import static se.stegvis.shared.record.FieldSpec.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.Party;

/**
 * A dialogue by a form or checklist of the process definition, for example {@code ratt-stod-dialog}; a new one per
 * meeting.
 */
public record Dialogue(RecordHeader header, Doc doc) implements CareRecord {
    public static final TextField FORM = text("form");
    public static final ValuesField<String> ANSWERS = texts("answers");
    public static final ValuesField<Boolean> CHECKS = flags("checks");
    public static final SetField<Party> WITH = set("with", Party.class);
    public static final FlagField WITH_CLIENT = flag("withClient");

    static final KindSpec SPEC = KindSpec.signed("DIALOGUE", FORM, ANSWERS, CHECKS, WITH, WITH_CLIENT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    /** The signer states that something was talked about: one question or one item at least is answered. */
    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return answers().isEmpty() && checks().isEmpty() ? List.of(Finding.of(ANSWERS, "dialogue-empty")) : List.of();
    }

    /** Key of the dialogue form or checklist. */
    public Optional<String> form() {
        return doc.get(FORM);
    }

    /** Question to answer. */
    public Map<String, String> answers() {
        return doc.get(ANSWERS);
    }

    /** Item of a checklist to yes or no. */
    public Map<String, Boolean> checks() {
        return doc.get(CHECKS);
    }

    public Set<Party> with() {
        return doc.get(WITH);
    }
}
