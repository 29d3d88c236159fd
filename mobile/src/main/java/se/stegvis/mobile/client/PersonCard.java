package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Desk;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.record.Client;

/** How to reach the person, and with whom the person lives. */
final class PersonCard extends VBox {
    private static final List<String> SHOWN = List.of("phone", "address", "language", "interpreter", "household");

    PersonCard(Desk desk, CaseView view) {
        Card card = new Card(desk.texts().get("case.person"));
        FieldWords words = desk.fieldWords();
        view.client()
                .ifPresent(client ->
                        card.aside(Buttons.quiet(desk.texts().get("person.change"), Icon.EDIT, () -> desk.navigator()
                                .go(new Destination.EditRecord(client.id())))));
        view.client().ifPresent(client -> SHOWN.forEach(field -> add(card, client, field, words)));
        getChildren().setAll(card);
    }

    private static void add(Card card, Client client, String field, FieldWords words) {
        JsonNode value = client.doc().node(field);
        String shown = words.value(client.spec(), field, value);
        if (!shown.isBlank()) {
            VBox pair = new VBox(Words.muted(words.label(field)), Words.plain(shown));
            pair.getStyleClass().add("case-words");
            card.add(pair);
        }
    }
}
