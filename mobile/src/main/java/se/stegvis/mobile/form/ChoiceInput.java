package se.stegvis.mobile.form;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.shared.record.ChoiceField;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FlagField;
import se.stegvis.shared.record.SetField;

/** The chips on which one chooses the value of a field. */
final class ChoiceInput {
    private final FieldBinding binding;
    private final BiFunction<FieldSpec, String, String> words;
    private final Runnable changed;

    /** @param words of a key of a field, in the user's language */
    ChoiceInput(FieldBinding binding, BiFunction<FieldSpec, String, String> words, Runnable changed) {
        this.binding = binding;
        this.words = words;
        this.changed = changed;
    }

    <E extends Enum<E>> ChoiceChips<E> one(ChoiceField<E> field, Collection<E> offered) {
        ChoiceChips<E> chips = ChoiceChips.single(List.copyOf(offered), key -> words.apply(field, field.written(key)));
        binding.doc().get(field).ifPresent(key -> chips.choose(Set.of(key)));
        chips.valuesProperty().addListener((is, was, now) -> {
            binding.text(field, chips.value().map(field::written).orElse(null));
            changed.run();
        });
        return chips;
    }

    <E extends Enum<E>> ChoiceChips<E> several(SetField<E> field, List<E> inOrder) {
        ChoiceChips<E> chips = ChoiceChips.several(inOrder, key -> words.apply(field, key.name()));
        chips.choose(binding.doc().get(field));
        chips.valuesProperty().addListener((is, was, now) -> {
            binding.put(field, now.isEmpty() ? null : Inputs.array(now));
            changed.run();
        });
        return chips;
    }

    ChoiceChips<Boolean> flag(FlagField field) {
        ChoiceChips<Boolean> chips =
                ChoiceChips.single(List.of(true, false), yes -> words.apply(field, yes ? "YES" : "NO"));
        chips.choose(binding.doc().get(field).stream().toList());
        chips.valuesProperty().addListener((is, was, now) -> {
            binding.put(field, chips.value().map(BooleanNode::valueOf).orElse(null));
            changed.run();
        });
        return chips;
    }
}
