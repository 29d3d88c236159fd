package se.stegvis.mobile.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.BaseGroupDecision;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;

/** The occupational therapist's investigation: a signed record of the case, or why there is none. */
final class InvestigationInput {
    /** Kinds in which an occupational therapist writes what was found. */
    private static final Set<Kind> FINDINGS =
            EnumSet.of(Kind.CONSULTATION, Kind.DFA_CHAIN, Kind.WORK_TRAINING_FOLLOW_UP, Kind.ASSIGNMENT);

    private final RecordDraft draft;
    private final VBox node;

    InvestigationInput(RecordDraft draft, Inputs inputs, FormCase about, ScreenContext context) {
        this.draft = draft;
        Field why = inputs.text(BaseGroupDecision.NO_INVESTIGATION_WHY, 2);
        List<CareRecord> written = about.records().stream()
                .filter(one -> one.signed() && one.addendumTo().isEmpty())
                .filter(one -> Kind.in(FINDINGS, one.header().kind()) || isByTherapist(one, about))
                .toList();
        node = written.isEmpty() ? new VBox(why) : new VBox(which(written, inputs, context), why);
        node.getStyleClass().add("fields");
    }

    private Field which(List<CareRecord> written, Inputs inputs, ScreenContext context) {
        ChoiceChips<UUID> chips = ChoiceChips.single(
                written.stream().map(CareRecord::id).toList(),
                id -> name(
                        written.stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        context.texts()));
        draft.doc().get(BaseGroupDecision.INVESTIGATION).ifPresent(id -> chips.choose(Set.of(id)));
        chips.valuesProperty().addListener((is, was, now) -> {
            draft.text(
                    BaseGroupDecision.INVESTIGATION,
                    now.stream().findFirst().map(UUID::toString).orElse(null));
            inputs.changed();
        });
        return inputs.named(BaseGroupDecision.INVESTIGATION, chips);
    }

    private static String name(CareRecord careRecord, Texts texts) {
        String kind = texts.wording().kind(careRecord.header().kind());
        return careRecord
                .happenedAt()
                .map(at -> texts.get("base-group.investigation", kind, texts.date(at.toLocalDate())))
                .orElse(kind);
    }

    private static boolean isByTherapist(CareRecord careRecord, FormCase about) {
        return careRecord.signedBy().isPresent() && careRecord.signedBy().equals(about.therapist());
    }

    Node node() {
        return node;
    }

    boolean isAnswered() {
        return draft.doc().has(BaseGroupDecision.INVESTIGATION)
                || draft.doc().has(BaseGroupDecision.NO_INVESTIGATION_WHY);
    }
}
