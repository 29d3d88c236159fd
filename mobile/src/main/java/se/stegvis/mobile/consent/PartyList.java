package se.stegvis.mobile.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import se.stegvis.mobile.form.Inputs;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.Party;

/**
 * The list has a row of {@link PartyTerms} for each party. On a narrow screen the terms are placed
 * under the name of the party.
 */
final class PartyList extends GridPane {
    private static final double NARROW = 700;

    private final ConsentDraft draft;
    private final Texts texts;
    private final Inputs inputs;
    private final List<PartyTerms> rows = new ArrayList<>();
    private boolean narrow;

    PartyList(ConsentDraft draft, Texts texts, Inputs inputs) {
        this.draft = draft;
        this.texts = texts;
        this.inputs = inputs;
        getStyleClass().add("matrix");
        setMinWidth(0);
        widthProperty().addListener((is, was, now) -> narrow(now.doubleValue() < NARROW));
        renew();
    }

    /** Another type asks for other terms. */
    void renew() {
        boolean sip = draft.content()
                .type()
                .filter(ConsentType.SIP_MAY_BE_MADE::equals)
                .isPresent();
        rows.clear();
        Arrays.stream(Party.values()).forEach(party -> rows.add(new PartyTerms(party, sip, draft, texts, inputs)));
        arrange();
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
        if (!narrow) {
            ColumnConstraints names = new ColumnConstraints();
            names.setMinWidth(190);
            getColumnConstraints().add(names);
        }
        rows.forEach(this::add);
    }

    private void add(PartyTerms row) {
        Node name = Labels.strong(texts.wording().choice(row.party()));
        GridPane.setHgrow(row, Priority.ALWAYS);
        GridPane.setValignment(name, VPos.TOP);
        // Beside the first line of the terms.
        GridPane.setMargin(name, new Insets(narrow ? 0 : 12, 0, 0, 0));
        int at = row.party().ordinal();
        add(name, 0, narrow ? at * 2 : at);
        add(row, narrow ? 0 : 1, narrow ? at * 2 + 1 : at);
    }
}
