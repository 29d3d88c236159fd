package se.stegvis.mobile.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ChecklistItem;
import se.stegvis.shared.guard.ChecklistRule;
import se.stegvis.shared.process.DialogueForm;
import se.stegvis.shared.process.DialogueQuestion;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;

/**
 * A question form or a checklist of a process definition, as it is asked in a dialogue.
 *
 * @param key its name in the data
 * @param title what it is called
 * @param questions answered in words
 * @param items answered yes or no
 * @param single whether only one of the items can be yes: a list of outcomes
 */
public record AskedForm(
        String key, LocalizedText title, List<DialogueQuestion> questions, List<ChecklistItem> items, boolean single) {

    /** Those of the process that the case follows, the ones of its step first; all there are when it follows none. */
    public static List<AskedForm> of(Journal journal, Collection<? extends CareRecord> records) {
        Optional<ProcessDefinition> own = DeviceGuide.definition(journal, records);
        if (own.isEmpty()) {
            return distinct(DeviceGuide.registry(journal).all().stream()
                    .map(PublishedProcess::definition)
                    .flatMap(one -> one.dialogues().stream().map(AskedForm::of)));
        }
        Set<String> here = here(own.get(), records);
        return distinct(Stream.of(true, false)
                .flatMap(ofStep -> all(own.get()).filter(form -> here.contains(form.key()) == ofStep)));
    }

    /** Keys of the forms that belong to the step where the case is. */
    public static Set<String> here(ProcessDefinition definition, Collection<? extends CareRecord> records) {
        return records.stream()
                .filter(CareCase.class::isInstance)
                .flatMap(one -> ((CareCase) one).step().stream())
                .flatMap(key -> definition.step(key).stream())
                .flatMap(step -> Stream.of(step.dialogues(), step.checklists()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Stream<AskedForm> all(ProcessDefinition definition) {
        return Stream.concat(
                definition.dialogues().stream().map(AskedForm::of),
                definition.checklists().stream().map(AskedForm::of));
    }

    private static AskedForm of(DialogueForm form) {
        return new AskedForm(form.key(), form.title(), form.questions(), List.of(), false);
    }

    private static AskedForm of(Checklist list) {
        List<ChecklistItem> items = new ArrayList<>(list.items());
        items.addAll(list.unless());
        return new AskedForm(list.key(), list.title(), List.of(), items, list.rule() == ChecklistRule.ONE);
    }

    private static List<AskedForm> distinct(Stream<AskedForm> forms) {
        Map<String, AskedForm> byKey = new LinkedHashMap<>();
        forms.forEach(form -> byKey.putIfAbsent(form.key(), form));
        return List.copyOf(byKey.values());
    }
}
