package se.stegvis.mobile.client;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.consent.ConsentAnswer;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Kind;

/** Consent in force today: whether a SIP may be made, and which party may receive what, until when. */
final class ConsentCard extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final ConsentRegister register;

    ConsentCard(ScreenContext context, CaseView view) {
        this.context = context;
        this.texts = context.texts();
        this.register = view.register();
        Card card = new Card(texts.get("consent.title"), sip());
        Set<Party> parties = new LinkedHashSet<>();
        for (Party party : Party.values()) {
            view.consents().stream()
                    .map(ConsentTerms::parties)
                    .filter(asked -> asked.containsKey(party))
                    .forEach(asked -> parties.add(party));
        }
        card.add(parties.isEmpty() ? Labels.muted(texts.get("consent.none")) : matrix(parties));
        getChildren().setAll(card);
    }

    private Node sip() {
        ConsentAnswer answer = register.answer(ConsentQuestion.sip(context.today()));
        String words = answer.until()
                .map(until -> texts.get("consent.sip-until", texts.date(until)))
                .orElse(texts.get("consent.sip-" + answer.reason()));
        return new Badge(words, answer.inForce() ? Tone.GOOD : Tone.NEUTRAL).wrapping();
    }

    private VBox matrix(Set<Party> parties) {
        VBox rows = new VBox();
        rows.getStyleClass().add("consent-matrix");
        parties.forEach(party -> rows.getChildren().add(row(party)));
        return rows;
    }

    private Node row(Party party) {
        Label name = Labels.strong(texts.wording().choice(party));
        VBox words = new VBox(name);
        words.getStyleClass().add("case-words");
        Optional<ConsentAnswer> nearest = Optional.empty();
        for (ConsentDirection way : ConsentDirection.values()) {
            Set<InformationKind> about = new LinkedHashSet<>();
            for (InformationKind kind : InformationKind.values()) {
                ConsentAnswer answer = register.answer(ConsentQuestion.of(context.today(), party, kind, way));
                if (answer.inForce()) {
                    about.add(kind);
                }
                nearest = nearest.filter(best -> best.reason().compareTo(answer.reason()) >= 0)
                        .or(() -> Optional.of(answer));
            }
            if (!about.isEmpty()) {
                words.getChildren().add(Labels.muted(way(way, about)));
            }
        }
        // In a box, so that it is at the left where it comes below.
        HBox state = new HBox(state(nearest.orElseThrow()));
        state.setAlignment(Pos.CENTER_LEFT);
        return ResponsiveRow.around(words, name, state);
    }

    private String way(ConsentDirection way, Set<InformationKind> about) {
        return texts.wording().choice(Kind.CONSENT.name(), Consent.PARTY_DIRECTIONS.name(), way.name()) + ": "
                + String.join(", ", about.stream().map(texts.wording()::choice).toList());
    }

    private Badge state(ConsentAnswer answer) {
        Tone tone = answer.inForce() ? Tone.GOOD : Tone.NEUTRAL;
        String words = answer.until()
                .map(until -> texts.get("consent.until", texts.briefDate(until)))
                .orElse(texts.get("consent." + answer.reason()));
        Badge badge = new Badge(words, tone);
        badge.setGraphic((answer.inForce() ? Icon.CHECK : Icon.CANCEL).node());
        return badge;
    }
}
