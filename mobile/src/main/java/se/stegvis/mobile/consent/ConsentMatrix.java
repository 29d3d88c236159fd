package se.stegvis.mobile.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * Who may receive what: a row for each party, a cell for each kind of information, read aloud as "party, kind: yes".
 * For a SIP one cell: whether the party may be called. On a narrow screen the cells are placed under the party with
 * their names.
 */
final class ConsentMatrix extends GridPane {
    private static final double NARROW = 700;

    private final ConsentDraft draft;
    private final Texts texts;
    private final Runnable changed;
    private final Map<Party, List<ToggleButton>> cells = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private boolean narrow;

    ConsentMatrix(ConsentDraft draft, Texts texts, Runnable changed) {
        this.draft = draft;
        this.texts = texts;
        this.changed = changed;
        getStyleClass().add("matrix");
        setMinWidth(0);
        widthProperty().addListener((is, was, now) -> narrow(now.doubleValue() < NARROW));
        renew();
    }

    /** Another type asks for other cells. */
    void renew() {
        cells.clear();
        boolean sip = draft.content()
                .type()
                .filter(ConsentType.SIP_MAY_BE_MADE::equals)
                .isPresent();
        List<InformationKind> kinds = sip ? List.of() : List.of(InformationKind.values());
        columns = sip
                ? List.of(texts.get("consent.may-be-called"))
                : kinds.stream().map(texts.wording()::choice).toList();
        for (Party party : Party.values()) {
            List<ToggleButton> row = new ArrayList<>();
            if (sip) {
                row.add(cell(
                        party,
                        columns.get(0),
                        draft.content().parties().containsKey(party),
                        yes -> draft.call(party, yes)));
            }
            kinds.forEach(kind -> row.add(cell(
                    party,
                    texts.wording().choice(kind),
                    draft.content()
                            .parties()
                            .getOrDefault(party, java.util.Set.of())
                            .contains(kind),
                    yes -> draft.choose(party, kind, yes))));
            cells.put(party, row);
        }
        arrange();
    }

    private ToggleButton cell(Party party, String column, boolean yes, java.util.function.Consumer<Boolean> writer) {
        ToggleButton cell = new ToggleButton();
        cell.getStyleClass().add("matrix-cell");
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setUserData(column);
        cell.setSelected(yes);
        tell(cell, party, column);
        cell.selectedProperty().addListener((is, was, now) -> tell(cell, party, column));
        cell.setOnAction(tap -> {
            writer.accept(cell.isSelected());
            changed.run();
        });
        return cell;
    }

    private void tell(ToggleButton cell, Party party, String column) {
        cell.setGraphic(cell.isSelected() ? Icon.CHECK.node() : null);
        String answer = texts.wording().choice("", cell.isSelected() ? "YES" : "NO");
        cell.setAccessibleText(texts.get(
                "consent.cell",
                texts.wording().choice(party),
                column.toLowerCase(Locale.ROOT),
                answer.toLowerCase(Locale.ROOT)));
    }

    private void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            arrange();
        }
    }

    private void arrange() {
        getChildren().clear();
        getColumnConstraints().clear();
        if (narrow) {
            cells.forEach(this::addNarrow);
        } else {
            addHead();
            cells.forEach(this::addWide);
        }
    }

    private void addHead() {
        ColumnConstraints parties = new ColumnConstraints();
        parties.setHgrow(Priority.ALWAYS);
        parties.setMinWidth(190);
        getColumnConstraints().add(parties);
        for (String column : columns) {
            ColumnConstraints width = new ColumnConstraints();
            width.setMinWidth(96);
            getColumnConstraints().add(width);
            Label head = Words.muted(column);
            head.getStyleClass().add("matrix-head");
            head.setMaxWidth(Double.MAX_VALUE);
            add(head, columns.indexOf(column) + 1, 0);
        }
    }

    private void addWide(Party party, List<ToggleButton> row) {
        int at = party.ordinal() + 1;
        add(Words.plain(texts.wording().choice(party)), 0, at);
        row.forEach(cell -> {
            cell.setText("");
            add(cell, row.indexOf(cell) + 1, at);
        });
    }

    private void addNarrow(Party party, List<ToggleButton> row) {
        add(Words.strong(texts.wording().choice(party)), 0, party.ordinal() * 2);
        FlowPane line = new FlowPane();
        line.getStyleClass().add("chips");
        row.forEach(cell -> {
            cell.setText((String) cell.getUserData());
            line.getChildren().add(cell);
        });
        GridPane.setHgrow(line, Priority.ALWAYS);
        add(line, 0, party.ordinal() * 2 + 1);
    }
}
