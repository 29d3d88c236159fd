package se.stegvis.mobile.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;

/**
 * In which language the person was met, and who interpreted. It is one quiet button until it is asked for, written, or the
 * card of the person says that an interpreter is needed.
 */
final class MeetingInput {
    /** Languages by their keys in BCP 47, the usual ones of the people whose case it is. */
    private static final List<String> LANGUAGES = List.of("sv", "en", "ar", "so", "ti", "prs", "fa", "uk");

    private static final double GAP = 16;

    private final RecordDraft draft;
    private final Inputs inputs;
    private final Texts texts;
    private final VBox node = new VBox(GAP);

    MeetingInput(RecordDraft draft, Inputs inputs, Texts texts, FormCase about) {
        this.draft = draft;
        this.inputs = inputs;
        this.texts = texts;
        boolean needed = CaseClients.of(about.records())
                .client()
                .flatMap(client -> client.doc().get(Client.INTERPRETER))
                .orElse(false);
        if (needed || draft.doc().has(CommonFields.MEETING)) {
            open();
        } else {
            node.getChildren().add(Buttons.quiet(texts.get("form.meeting"), Icon.DIALOGUE, this::open));
        }
    }

    Node node() {
        return node;
    }

    private void open() {
        Inputs meeting = inputs.object(CommonFields.MEETING);
        node.getChildren().setAll(meeting.choice(CommonFields.MEETING_INTERPRETER), language(meeting));
    }

    private Field language(Inputs meeting) {
        Set<String> offered = new LinkedHashSet<>(LANGUAGES);
        FieldBinding binding = FieldBinding.object(draft, CommonFields.MEETING);
        binding.doc().get(CommonFields.MEETING_LANGUAGE).ifPresent(offered::add);
        ChoiceChips<String> chips = ChoiceChips.single(
                List.copyOf(offered), key -> texts.wording().choice(CommonFields.MEETING_LANGUAGE, key));
        chips.choose(binding.doc().get(CommonFields.MEETING_LANGUAGE).stream().toList());
        chips.valuesProperty().addListener((is, was, now) -> {
            binding.text(CommonFields.MEETING_LANGUAGE, chips.value().orElse(null));
            inputs.changed();
        });
        return meeting.named(CommonFields.MEETING_LANGUAGE, chips);
    }
}
