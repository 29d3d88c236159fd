package se.stegvis.mobile.dialogue;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.stegvis.mobile.draft.Draft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.AskedForm;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.text.VisibleText;

/** A dialogue while it is held, with what was answered at earlier meetings. */
public final class DialogueDraft implements Draft<Dialogue> {
    private final RecordDraft fields;
    private final List<AskedForm> forms;
    private final List<Dialogue> earlier;

    /**
     * The earlier answer.
     *
     * @param on the day
     * @param value the answer
     */
    record Earlier<T>(LocalDate on, T value) {}

    /** @param ofCase all records of the case */
    public DialogueDraft(RecordDraft fields, Journal journal, Collection<? extends CareRecord> ofCase) {
        this.fields = fields;
        this.forms = AskedForm.of(journal, ofCase);
        this.earlier = ofCase.stream()
                .filter(Dialogue.class::isInstance)
                .map(Dialogue.class::cast)
                .filter(one -> one.signed()
                        && one.addendumTo().isEmpty()
                        && one.happenedAt().isPresent())
                .sorted(Comparator.comparing((Dialogue one) -> one.happenedAt().orElseThrow())
                        .reversed())
                .toList();
        if (untouched()) {
            only(journal, ofCase).ifPresent(this::choose);
        }
    }

    private boolean untouched() {
        return content().form().isEmpty() && !fields.doc().has(CommonFields.ADDENDUM_TO) && fields.seen() == 0;
    }

    /** The form of the step, when the step has just one; else the only one there is. */
    private Optional<String> only(Journal journal, Collection<? extends CareRecord> ofCase) {
        Set<String> here = DeviceGuide.definition(journal, ofCase)
                .map(definition -> AskedForm.here(definition, ofCase))
                .orElse(Set.of());
        List<String> likely = forms.stream()
                .map(AskedForm::key)
                .filter(key -> here.isEmpty() || here.contains(key))
                .toList();
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    @Override
    public RecordDraft fields() {
        return fields;
    }

    /** Those that can be asked, the ones of the step first. */
    List<AskedForm> forms() {
        return forms;
    }

    /** The form that is asked; empty until one is chosen, or when it is not known here. */
    Optional<AskedForm> asked() {
        return forms.stream()
                .filter(form -> content().form().equals(Optional.of(form.key())))
                .findFirst();
    }

    void choose(String form) {
        fields.text(Dialogue.FORM, form);
    }

    /** Blank takes the answer away. */
    void answer(String question, String text) {
        fields.entry(
                Dialogue.ANSWERS,
                question,
                VisibleText.isVisible(text) ? JsonNodeFactory.instance.textNode(text) : null);
    }

    void check(String item, Optional<Boolean> yes) {
        fields.entry(Dialogue.CHECKS, item, yes.map(BooleanNode::valueOf).orElse(null));
    }

    /** The newest earlier answer to the same question of the same form. */
    Optional<Earlier<String>> earlierAnswer(String question) {
        return newest(one -> Optional.ofNullable(one.answers().get(question)));
    }

    Optional<Earlier<Boolean>> earlierCheck(String item) {
        return newest(one -> Optional.ofNullable(one.checks().get(item)));
    }

    private <T> Optional<Earlier<T>> newest(Function<Dialogue, Optional<T>> answer) {
        return earlier.stream()
                .filter(one -> one.form().equals(content().form()))
                .filter(one -> !one.id().equals(fields.target().record()))
                .flatMap(one -> answer.apply(one).map(value -> new Earlier<>(day(one), value)).stream())
                .findFirst();
    }

    private static LocalDate day(Dialogue one) {
        return Texts.day(one.happenedAt().orElseThrow());
    }
}
