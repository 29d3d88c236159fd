package se.stegvis.mobile.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.FieldWords;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Statement;
import se.stegvis.shared.text.VisibleText;

/** How to reach the person, and with whom the person lives. */
final class PersonCard extends VBox {
    private static final List<FieldSpec> SHOWN =
            List.of(Client.PHONE, Client.ADDRESS, Client.LANGUAGE, Client.INTERPRETER, Client.HOUSEHOLD);

    PersonCard(ScreenContext context, CaseView view) {
        Card card = new Card(context.texts().get("case.person"));
        FieldWords words = context.fieldWords();
        view.client()
                .ifPresent(client -> card.aside(
                        Buttons.quiet(context.texts().get("person.change"), Icon.EDIT, () -> context.navigator()
                                .go(new Destination.EditRecord(client.id())))));
        List<VBox> known = view.client()
                .map(client -> SHOWN.stream()
                        .flatMap(field -> pair(context, client, field, words).stream())
                        .toList())
                .orElse(List.of());
        known.forEach(card::add);
        if (known.isEmpty()) {
            card.add(Labels.muted(context.texts().get("case.person.none")));
        }
        getChildren().setAll(card);
    }

    /** A field that was cleared is shown as long as the record says the former value. */
    private static Optional<VBox> pair(ScreenContext context, Client client, FieldSpec field, FieldWords words) {
        JsonNode value = client.doc().node(field);
        String shown = words.value(field, value);
        Optional<String> before =
                client.statement(field).flatMap(statement -> before(context, client, field, statement, words));
        if (!VisibleText.isVisible(shown) && before.isEmpty()) {
            return Optional.empty();
        }
        String told = !VisibleText.isVisible(shown) ? context.texts().get("person.cleared") : shown;
        VBox pair = new VBox(Labels.muted(words.label(field.name())), Labels.plain(told));
        before.ifPresent(text -> pair.getChildren().add(Labels.muted(text)));
        pair.getStyleClass().add("case-words");
        return Optional.of(pair);
    }

    /** The former values, and who changed it when. */
    private static Optional<String> before(
            ScreenContext context, Client client, FieldSpec field, Statement statement, FieldWords words) {
        return statement.earlier().map(earlier -> {
            String old = words.value(field, earlier);
            boolean mine = statement
                    .by()
                    .filter(context.journal().owner().user()::equals)
                    .isPresent();
            String who = context.texts().get(mine ? "person.by.you" : "who.colleague");
            return statement
                    .at()
                    .map(at ->
                            context.texts().get("person.changed.on", FieldWords.moment(context.texts(), at), who, old))
                    .orElseGet(() -> context.texts().get("person.changed", who, old));
        });
    }
}
