package se.stegvis.mobile.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.process.CatalogueEntry;
import se.stegvis.shared.process.ForumOffer;
import se.stegvis.shared.process.InterventionOffer;
import se.stegvis.shared.process.LegalReference;
import se.stegvis.shared.process.Responsibility;

/** The cards of a situation: who answers for what, what can be offered, where one meets, the law. */
final class SituationCards {
    private final Texts texts;
    private final Locale language;
    private final ProcessWording words;
    private final Situation situation;

    SituationCards(Texts texts, Situation situation) {
        this.texts = texts;
        this.language = texts.language();
        this.words = ProcessWording.of(language);
        this.situation = situation;
    }

    List<Node> all(LocalDate today) {
        List<Node> cards = new ArrayList<>();
        add(
                cards,
                "guide.who",
                situation.responsibilities().stream().map(this::responsibility).toList());
        add(
                cards,
                "guide.offers",
                situation.interventions().stream().map(this::offer).toList());
        add(cards, "guide.forums", situation.forums().stream().map(this::forum).toList());
        add(
                cards,
                "guide.catalogue",
                situation.catalogue().stream().map(this::entry).toList());
        cards.add(law(today));
        return cards;
    }

    /** An empty part says so: nothing there is an answer too. */
    private void add(List<Node> cards, String heading, List<Node> rows) {
        Card card = new Card(texts.get(heading));
        rows.forEach(card::add);
        if (rows.isEmpty()) {
            card.add(Labels.muted(texts.get(heading + "-none")));
        }
        cards.add(card);
    }

    private Node responsibility(Responsibility one) {
        VBox row = row(Labels.strong(one.who().in(language)));
        if (situation.takesPart(one)) {
            row.getChildren().add(badges(new Badge(texts.get("guide.takes-part"), Tone.ACCENT)));
        }
        one.tasks().forEach(task -> row.getChildren().add(Labels.plain("• " + task.in(language))));
        return row;
    }

    private Node offer(InterventionOffer one) {
        VBox row = row(
                Labels.strong(words.name(one.kind())),
                Labels.plain(one.purpose().in(language)),
                Labels.muted(texts.get("guide.responsible", words.name(one.responsible()))));
        if (!one.when().equals(AllOf.NOTHING)) {
            row.getChildren()
                    .add(Labels.muted(
                            texts.get("guide.when", one.when().demand().in(language))));
        }
        return row;
    }

    private Node forum(ForumOffer one) {
        VBox row = row(
                Labels.strong(one.title().in(language)),
                Labels.plain(one.purpose().in(language)),
                Labels.muted(texts.get("guide.called-by", words.name(one.calledBy()))));
        if (!one.needs().equals(AllOf.NOTHING)) {
            row.getChildren()
                    .add(Labels.muted(
                            texts.get("guide.when", one.needs().demand().in(language))));
        }
        return row;
    }

    private Node entry(CatalogueEntry one) {
        FlowPane badges = badges();
        if (situation.matches(one)) {
            badges.getChildren().add(new Badge(texts.get("guide.fits"), Tone.ACCENT));
        }
        if (one.costFree()) {
            badges.getChildren().add(new Badge(texts.get("guide.cost-free"), Tone.GOOD));
        }
        VBox row = row(Labels.strong(one.title().in(language)));
        if (!badges.getChildren().isEmpty()) {
            row.getChildren().add(badges);
        }
        row.getChildren()
                .addAll(
                        Labels.plain(one.about().in(language)),
                        Labels.muted(texts.get("guide.target", one.target().in(language))),
                        Labels.muted(texts.get("guide.provider", one.provider().in(language))));
        return row;
    }

    private Node law(LocalDate today) {
        Card card = new Card(texts.get("guide.law", texts.date(today)));
        situation.law(today).forEach(one -> card.add(provision(one, until(one))));
        List<LegalReference> coming = situation.comingLaw(today);
        coming.forEach(one -> card.add(provision(one, texts.get("guide.law-from", texts.date(one.validFrom())))));
        return card.add(Labels.muted(texts.get("guide.law-note")));
    }

    private String until(LegalReference one) {
        return one.validTo()
                .map(last -> texts.get("guide.law-between", texts.date(one.validFrom()), texts.date(last)))
                .orElseGet(() -> texts.get("guide.law-since", texts.date(one.validFrom())));
    }

    private Node provision(LegalReference one, String when) {
        return row(
                Labels.strong(one.statute() + " " + one.provision()),
                Labels.plain(one.about().in(language)),
                Labels.muted(when));
    }

    private static VBox row(Node... lines) {
        VBox row = new VBox(lines);
        row.getStyleClass().add("guide-part");
        return row;
    }

    private static FlowPane badges(Node... badges) {
        FlowPane line = new FlowPane(badges);
        line.getStyleClass().add("inline");
        return line;
    }
}
