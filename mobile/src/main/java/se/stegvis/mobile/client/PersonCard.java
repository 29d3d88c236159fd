package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
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
        List<VBox> known = view.client()
                .map(client -> SHOWN.stream()
                        .flatMap(field -> pair(client, field, words).stream())
                        .toList())
                .orElse(List.of());
        known.forEach(card::add);
        if (known.isEmpty()) {
            card.add(Words.muted(desk.texts().get("case.person.none")));
        }
        getChildren().setAll(card);
    }

    private static Optional<VBox> pair(Client client, String field, FieldWords words) {
        JsonNode value = client.doc().node(field);
        String shown = words.value(client.spec(), field, value);
        if (shown.isBlank()) {
            return Optional.empty();
        }
        VBox pair = new VBox(Words.muted(words.label(field)), Words.plain(shown));
        pair.getStyleClass().add("case-words");
        return Optional.of(pair);
    }
}
