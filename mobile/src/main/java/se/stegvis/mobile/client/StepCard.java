package se.stegvis.mobile.client;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DeviceGuide;
import se.stegvis.mobile.journal.KnownProcesses;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.StepChange;

/** Where in the process the case is, in words, and who is responsible. */
final class StepCard extends VBox {
    private final ScreenContext context;
    private final Texts texts;
    private final KnownProcesses processes;
    private final VBox lines = new VBox();

    StepCard(ScreenContext context, CaseView view) {
        this.context = context;
        this.texts = context.texts();
        this.processes = context.journal().processes();
        lines.getStyleClass().add("lines");
        Card card = new Card(texts.get("case.process"));
        view.guide().ifPresent(guide -> guide.guide()
                .warnings()
                .forEach(one -> card.add(new Banner(
                        Tone.WARNING,
                        texts.get("case.process-warning"),
                        one.text().in(texts.language())))));
        view.waitingStep().ifPresent(waiting -> card.add(waiting(waiting)));
        Optional<Consumer<String>> take = view.waitingStep().isPresent()
                ? Optional.empty()
                : Optional.of(to -> context.navigator().go(new Destination.TakeStep(view.caseId(), to)));
        view.guide().ifPresent(guide -> card.add(new StepPath(texts, guide.path(), take)));
        // The description of the step comes after its place: one knows the description, and looks for the place.
        card.add(lines);
        view.careCase().ifPresent(careCase -> fill(card, careCase, view));
        view.careCase()
                .filter(one -> view.waitingStep().isEmpty())
                .flatMap(one -> MoveOffer.of(context, one))
                .ifPresent(card::add);
        view.careCase()
                .filter(one -> one.closedOn().isEmpty())
                .ifPresent(one -> card.add(Buttons.quiet(texts.get("case.close"), Icon.DONE, () -> context.navigator()
                        .go(new Destination.CloseCase(one.id())))));
        getChildren().setAll(card);
    }

    private void fill(Card card, CareCase careCase, CaseView view) {
        Optional<NeedGroup> group = careCase.needGroup();
        group.ifPresent(known -> card.aside(new Badge(NeedWords.brief(known, texts), Tone.ACCENT)));
        StepWords step = new StepWords(context.journal(), careCase, texts.language());
        line(Labels.strong(
                step.step().map(words -> texts.get("case.step", words)).orElse(texts.get("case.no-step"))));
        view.guide()
                .flatMap(guide -> guide.guide().here())
                .ifPresent(here -> line(Labels.plain(texts.get(
                        "case.step-owner", ProcessWording.of(texts.language()).name(here.responsible())))));
        if (!step.does().isEmpty()) {
            line(Labels.plain(step.does()));
        }
        step.origin().ifPresent(from -> line(Labels.muted(texts.get("guide.origin-step", from))));
        if (step.onlyInSwedish()) {
            line(Labels.muted(texts.get("process.in-swedish")));
        }
        step.process().ifPresent(process -> line(Labels.muted(process)));
        careCase.process()
                .filter(ref -> processes.registry().find(ref).isEmpty())
                .ifPresent(ref -> line(Labels.plain(texts.get(unknown(ref)))));
        group.ifPresent(known -> line(Labels.muted(texts.wording().choice(CareCase.NEED_GROUP, known.name()))));
        String responsible = careCase.responsible().map(context::who).orElse(texts.get("case.nobody"));
        line(Labels.plain(texts.get("case.responsible", responsible)));
        careCase.occupationalTherapist()
                .ifPresent(therapist -> line(Labels.plain(texts.get("case.therapist", context.who(therapist)))));
        careCase.deputy().ifPresent(deputy -> line(Labels.plain(texts.get("case.deputy", context.who(deputy)))));
        line(Buttons.quiet(texts.get("case.who-does-what"), Icon.GUIDE, () -> context.navigator()
                .go(new Destination.WhoDoesWhat(careCase.process(), careCase.step(), group))));
        careCase.closedOn().ifPresent(on -> line(new Badge(texts.get("case.closed-on", texts.date(on)), Tone.NEUTRAL)));
    }

    /** Why nothing can be said of the process: the app is too old to read it, or it has not come to the device. */
    private String unknown(ProcessRef ref) {
        return processes.unreadable().contains(ref) ? "case.process.update-app" : "case.process.not-here";
    }

    /** Signed here, not yet accepted by the server: the case is still at its former step. */
    private Banner waiting(StoredRecord waiting) {
        StepChange change = (StepChange) waiting.content();
        String to = change.to()
                .map(key -> DeviceGuide.stepTitle(context.journal(), change.arrivesIn(), key, texts.language()))
                .orElse("");
        boolean refused = waiting.state() == RecordState.NEEDS_ATTENTION;
        String key = (change.toProcess().isPresent() ? "case.move" : "case.step") + (refused ? "-refused" : "-waiting");
        Banner banner = new Banner(refused ? Tone.WARNING : Tone.ACCENT, texts.get(key, to), texts.get(key + "-text"));
        return refused
                ? banner.action(
                        Buttons.secondary(texts.get("form.meanwhile.outbox"), Icon.OUTBOX, () -> context.navigator()
                                .go(new Destination.Outbox())))
                : banner;
    }

    private void line(Node node) {
        lines.getChildren().add(node);
    }
}
