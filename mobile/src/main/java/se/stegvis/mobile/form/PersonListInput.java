package se.stegvis.mobile.form;

import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.PersonList;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.MapField;
import se.stegvis.shared.record.PersonFields;

/** The list in which one names the persons of a map field. */
final class PersonListInput {
    private PersonListInput() {}

    static PersonList of(RecordDraft draft, MapField field, ScreenContext context, Runnable changed) {
        PersonList list = new PersonList(() -> context.journal().newId().toString(), context.texts());
        list.set(draft.doc().get(field).entrySet().stream()
                .map(entry -> new PersonList.Person(
                        entry.getKey(),
                        entry.getValue().get(PersonFields.NAME).orElse(""),
                        entry.getValue().get(PersonFields.RELATION).orElse("")))
                .toList());
        list.valueProperty().addListener((is, was, now) -> {
            was.stream()
                    .map(PersonList.Person::key)
                    .filter(key -> now.stream().noneMatch(one -> one.key().equals(key)))
                    .forEach(key -> draft.entry(field, key, null));
            now.forEach(one -> draft.entry(
                    field,
                    one.key(),
                    draft.copyOf(field, one.key())
                            .put(PersonFields.NAME.name(), one.name())
                            .put(PersonFields.RELATION.name(), one.relation())));
            changed.run();
        });
        return list;
    }
}
