package se.stegvis.mobile.today;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.today.AgendaItem.AgendaSection;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;

/** The page the day begins with. */
public final class TodayScreen implements Screen {
    /** More than this at once is a list, not a day; the rest is among the cases. */
    private static final int ROWS = 40;

    private final ScreenContext context;
    private final Texts texts;
    private final Page page;
    private final FollowUpWriter writer;

    public TodayScreen(ScreenContext context) {
        this.context = context;
        this.texts = context.texts();
        this.writer = new FollowUpWriter(context);
        this.page = new Page(texts.get("today.title"))
                .subtitle(texts.get(
                        "today.subtitle",
                        texts.thisDay(context.today()),
                        context.journal().owner().name()))
                .wide();
        refresh();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        context.background().read(() -> Agenda.of(context.journal(), context.today()), this::show, context::failed);
    }

    @Override
    public void leave() {
        rows().forEach(AgendaRow::flush);
    }

    private Stream<AgendaRow> rows() {
        return page.lookupAll(".agenda-row").stream()
                .filter(AgendaRow.class::isInstance)
                .map(AgendaRow.class::cast);
    }

    private void show(List<AgendaItem> items) {
        if (rows().anyMatch(AgendaRow::isOpen)) {
            return;
        }
        page.renew(() -> fill(items));
    }

    private void fill(List<AgendaItem> items) {
        page.add(todayCard(ofSection(items, AgendaSection.TODAY)));
        section(items, AgendaSection.TO_FINISH, Tone.NEUTRAL).ifPresent(page::add);
        section(items, AgendaSection.OVERDUE, Tone.WARNING).ifPresent(page::add);
        section(items, AgendaSection.UNDATED, Tone.NEUTRAL).ifPresent(page::add);
        section(items, AgendaSection.FINDING, Tone.WARNING).ifPresent(page::add);
    }

    private Node todayCard(List<AgendaItem> items) {
        Card card = new Card(texts.get("today.section.TODAY"));
        if (items.isEmpty()) {
            return card.add(new EmptyState(Icon.TODAY, texts.get("today.empty"), texts.get("today.empty-hint")));
        }
        return fill(card, items, Tone.ACCENT);
    }

    private Optional<Node> section(List<AgendaItem> items, AgendaSection section, Tone tone) {
        List<AgendaItem> own = ofSection(items, section);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(fill(new Card(texts.get("today.section." + section)), own, tone));
    }

    private Card fill(Card card, List<AgendaItem> items, Tone tone) {
        VBox rows = new VBox();
        rows.getStyleClass().add("rows");
        items.stream().limit(ROWS).forEach(item -> rows.getChildren()
                .add(new AgendaRow(context, item, writer, this::refresh)));
        card.aside(new Badge(String.valueOf(items.size()), tone)).add(rows);
        if (items.size() > ROWS) {
            card.add(Labels.muted(texts.get("today.more", items.size() - ROWS)));
        }
        return card;
    }

    private static List<AgendaItem> ofSection(List<AgendaItem> items, AgendaSection section) {
        return items.stream().filter(item -> item.section() == section).toList();
    }
}
