package se.stegvis.mobile.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * The row asks for one party which ways information may go, then about what and which unit is meant.
 * For a SIP: whether the party may be called. Each is read aloud as "party, what: yes".
 */
final class PartyTerms extends VBox {
    private final Party party;
    private final ConsentDraft draft;
    private final Texts texts;
    private final Inputs inputs;
    private final Map<ToggleButton, BooleanSupplier> cells = new LinkedHashMap<>();
    private final List<Node> ofChosen = new ArrayList<>();
    private final VBox units = new VBox();

    PartyTerms(Party party, boolean sip, ConsentDraft draft, Texts texts, Inputs inputs) {
        this.party = party;
        this.draft = draft;
        this.texts = texts;
        this.inputs = inputs;
        getStyleClass().add("matrix-row");
        if (sip) {
            getChildren().add(line(List.of(cell(texts.get("consent.may-be-called"), this::chosen, this::call))));
        } else {
            getChildren().add(line(directions()));
            ofChosen.add(line(about()));
        }
        units.getStyleClass().add("matrix-row");
        ofChosen.add(units);
        getChildren().addAll(ofChosen);
        renew();
    }

    Party party() {
        return party;
    }

    private List<ToggleButton> directions() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (ConsentDirection direction : ConsentDirection.values()) {
            buttons.add(cell(
                    texts.get("consent.direction." + direction),
                    () -> said().contains(direction),
                    yes -> draft.parties().choose(party, direction, yes)));
        }
        return buttons;
    }

    private List<ToggleButton> about() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (InformationKind kind : InformationKind.values()) {
            buttons.add(cell(
                    texts.wording().choice(kind),
                    () -> draft.content()
                            .parties()
                            .getOrDefault(party, Set.of())
                            .contains(kind),
                    yes -> draft.parties().choose(party, kind, yes)));
        }
        return buttons;
    }

    private Field unit(String key, String written) {
        TextField name = new TextField(written);
        String label = texts.get("consent.unit." + (party == Party.OTHER ? "other" : "of"), name());
        inputs.listen(name, label, text -> draft.parties().unit(party, key, text));
        return new Field(label, name);
    }

    /** A party that is chosen anew has no unit of before: its fields are made from the record. */
    private void renewUnits() {
        if (!chosen()) {
            units.getChildren().clear();
        } else if (units.getChildren().isEmpty()) {
            draft.parties().units(party).forEach((key, name) -> units.getChildren()
                    .add(unit(key, name)));
        }
    }

    private String name() {
        return texts.wording().choice(party);
    }

    private Set<ConsentDirection> said() {
        return draft.content().directions().getOrDefault(party, Set.of());
    }

    private boolean chosen() {
        return draft.content().parties().containsKey(party);
    }

    private void call(boolean yes) {
        draft.parties().call(party, yes);
    }

    private FlowPane line(List<ToggleButton> buttons) {
        FlowPane line = new FlowPane();
        line.getStyleClass().add("chips");
        line.getChildren().setAll(buttons);
        return line;
    }

    private ToggleButton cell(String words, BooleanSupplier yes, Consumer<Boolean> writer) {
        ToggleButton cell = new ToggleButton(words);
        cell.getStyleClass().add("matrix-cell");
        cell.selectedProperty().addListener((is, was, now) -> tell(cell));
        cell.setOnAction(tap -> {
            writer.accept(cell.isSelected());
            renew();
            inputs.changed();
        });
        cells.put(cell, yes);
        return cell;
    }

    /** One answer may bring another with it: planning together is about the plan. */
    private void renew() {
        cells.forEach((cell, yes) -> {
            cell.setSelected(yes.getAsBoolean());
            tell(cell);
        });
        renewUnits();
        ofChosen.forEach(node -> {
            node.setVisible(chosen());
            node.setManaged(chosen());
        });
    }

    private void tell(ToggleButton cell) {
        cell.setGraphic(cell.isSelected() ? Icon.CHECK.node() : null);
        String answer = texts.wording().choice("", cell.isSelected() ? "YES" : "NO");
        cell.setAccessibleText(texts.get(
                "consent.cell", name(), cell.getText().toLowerCase(Locale.ROOT), answer.toLowerCase(Locale.ROOT)));
    }
}
