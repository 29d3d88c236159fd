package se.stegvis.mobile.client;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.SidebarLayout;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.ContactAttempts;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.text.BidiIsolation;

/** One client: what to beware of, where in the process, what is agreed to, what comes next and what has happened. */
public final class CaseScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final UUID caseId;
    private final Page page;

    public CaseScreen(ScreenContext context, UUID caseId) {
        this.context = context;
        this.texts = context.texts();
        this.caseId = caseId;
        this.page = new Page("").back(texts, context.navigator()).wide();
        show(CaseView.of(context, caseId));
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refresh() {
        context.background().read(() -> CaseView.of(context, caseId), this::show, context::failed);
    }

    private void show(CaseView view) {
        page.title(texts.person(view.client().map(Client::name).orElse("")), headline(view));
        page.renew(() -> fill(view));
    }

    private void fill(CaseView view) {
        view.safetyNotes().findFirst().ifPresent(note -> page.add(safety(note)));
        if (view.personElsewhere()) {
            page.add(new Banner(Tone.WARNING, texts.get("person.elsewhere"), texts.get("person.elsewhere-what")));
        }
        view.clients().others().stream().map(other -> another(view, other)).forEach(page::add);
        attempts(view).ifPresent(page::add);
        page.add(closed(view).orElseGet(() -> new CaseActions(context, view)));
        SidebarLayout columns = new SidebarLayout();
        columns.main().getChildren().setAll(new StepCard(context, view));
        view.guide()
                .map(guide -> guide.guide().forums())
                .filter(forums -> !forums.isEmpty())
                .ifPresent(forums -> columns.main().getChildren().add(new ForumCard(texts, forums)));
        columns.main()
                .getChildren()
                .addAll(
                        new FollowUpCard(context, view),
                        new FindingCard(context, view),
                        new AssignmentCard(context, view),
                        new TimelineCard(context, view));
        columns.side()
                .getChildren()
                .setAll(new ConsentCard(context, view), new PlanCard(context, view), new PersonCard(context, view));
        page.add(columns);
    }

    /** Data of before a case had one person: which of them it is about is for a person to say, not for the tablet. */
    private Node another(CaseView view, Client other) {
        String shown = view.client().map(Client::name).orElse("");
        return new Banner(
                        Tone.WARNING,
                        texts.get("person.another"),
                        texts.get("person.another-what", texts.person(shown), texts.person(other.name())))
                .action(Buttons.secondary(texts.get("person.another-read"), Icon.DOCUMENT, () -> context.navigator()
                        .go(new Destination.ReadRecord(other.id()))));
    }

    /** A closed case is opened again before anything is begun in it. */
    private Optional<Node> closed(CaseView view) {
        return view.careCase().filter(one -> one.closedOn().isPresent()).map(one -> new Banner(
                        Tone.NEUTRAL,
                        closing(one),
                        one.doc().get(CareCase.CLOSED).get(CareCase.CLOSED_WHY).orElse(""))
                .action(Buttons.secondary(
                        texts.get("case.reopen"), Icon.RETRY, () -> CaseReopening.reopen(context, one))));
    }

    /** When it was closed and what became of it. */
    private String closing(CareCase careCase) {
        String on = texts.get("case.closed-on", texts.date(careCase.closedOn().orElseThrow()));
        return careCase.doc()
                .get(CareCase.CLOSED)
                .written(CareCase.CLOSED_OUTCOME)
                .map(outcome -> on + ": " + texts.wording().choice(CareCase.CLOSED_OUTCOME, outcome))
                .orElse(on);
    }

    /** How many times nobody was reached since the person was; silence is a fact of the case. */
    private Optional<Node> attempts(CaseView view) {
        ContactAttempts attempts = ContactAttempts.of(view.contents().toList());
        return attempts.first()
                .map(first -> new Banner(
                        Tone.NEUTRAL,
                        texts.get("contact.attempts", attempts.count(), texts.date(first)),
                        texts.get("contact.attempts-what")));
    }

    private String headline(CaseView view) {
        String number = texts.get("case.number", CaseNumber.of(caseId));
        return view.client()
                .flatMap(Client::writtenNumber)
                .map(known -> BidiIsolation.joined("  ·  ", known, number))
                .orElse(number);
    }

    private Node safety(CareRecord note) {
        LocalDate on = note.happenedAt().map(OffsetDateTime::toLocalDate).orElse(context.today());
        return new Banner(
                Tone.DANGER,
                texts.get("safety.title", texts.date(on)),
                note.doc().get(HomeVisit.SAFETY_NOTE).orElse(""));
    }
}
