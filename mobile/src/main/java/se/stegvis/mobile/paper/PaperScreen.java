package se.stegvis.mobile.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.EmptyState;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.CaseClients;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Disclosure;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.text.VisibleText;

/** Makes a PDF of a signed record: to whom, whether it may go there, its contents, and where it shall be. */
public final class PaperScreen implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final Optional<PaperMaker> maker;
    private final SavePlace place;
    private final UUID record;
    private final Optional<Party> chosen;
    private final Button save;
    private final Page page;
    private final VBox notices = new VBox();
    private final VBox preview = new VBox();
    private final TextField named = new TextField();
    private final Field receiver;
    private Optional<Party> to = Optional.empty();
    private Optional<PaperStanding> shown = Optional.empty();

    /**
     * @param maker empty where this platform has none
     * @param chosen the party that was chosen before; empty for the usual receiver
     */
    public PaperScreen(
            ScreenContext context, Optional<PaperMaker> maker, SavePlace place, UUID record, Optional<Party> chosen) {
        this.context = context;
        this.texts = context.texts();
        this.maker = maker;
        this.place = place;
        this.record = record;
        this.chosen = chosen;
        this.page = new Page(texts.get("paper.make")).back(texts, context.navigator());
        this.receiver = new Field(texts.get("paper.receiver"), named).help(texts.get("paper.receiver-help"));
        this.save = Buttons.primary(texts.get("paper.save"), Icon.DOCUMENT, this::save);
        notices.getStyleClass().add("messages");
        Optional<CareRecord> content = content().filter(PaperScreen::onPaper);
        if (maker.isEmpty() || content.isEmpty()) {
            String why = maker.isEmpty() ? "paper.none-here" : "paper.not-signed";
            page.add(new EmptyState(Icon.DOCUMENT, texts.get(why), texts.get(why + "-hint")));
        } else {
            build(content.get());
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    /** A consent may have been given or taken back meanwhile. */
    @Override
    public void refresh() {
        content()
                .filter(PaperScreen::onPaper)
                .filter(one -> maker.isPresent())
                .filter(one -> !shown.equals(Optional.of(standing(one))))
                .ifPresent(this::show);
    }

    private PaperStanding standing(CareRecord content) {
        return new PaperStanding(sheet(content), recipients(content).missing(to, context.today()), allowed(content));
    }

    private void build(CareRecord content) {
        Recipients recipients = recipients(content);
        to = chosen.filter(recipients.parties()::contains).or(recipients::usual);
        receiver.visibleProperty().bind(receiver.managedProperty());
        page.add(new Card(texts.get("paper.to"), choice(content, recipients), receiver, notices));
        page.add(new Card(texts.get("paper.preview"), preview));
        page.footer(new ActionBar(save));
        show(content);
    }

    private static boolean onPaper(CareRecord content) {
        return Destination.MakePaper.of(content).isPresent();
    }

    private Node choice(CareRecord content, Recipients recipients) {
        List<Optional<Party>> choices = new ArrayList<>(List.of(Optional.empty()));
        recipients.parties().forEach(party -> choices.add(Optional.of(party)));
        ChoiceChips<Optional<Party>> chips = ChoiceChips.single(choices, this::name);
        chips.choose(List.of(to));
        chips.valuesProperty().addListener((is, was, now) -> {
            to = chips.value().orElse(Optional.empty());
            show(content);
        });
        return new Field(texts.get("paper.who"), chips).help(texts.get("paper.who-help"));
    }

    private String name(Optional<Party> one) {
        return one.map(texts.wording()::choice).orElse(texts.get("paper.client"));
    }

    private void show(CareRecord content) {
        PaperStanding now = standing(content);
        List<Finding> missing = now.missing();
        receiver.setManaged(to.isPresent() && recipients(content).leavesRecord());
        notices.getChildren().clear();
        missing.forEach(one -> notices.getChildren().add(blocked(content, one)));
        save.setDisable(!missing.isEmpty());
        if (missing.isEmpty()) {
            notices.getChildren()
                    .add(new Banner(Tone.GOOD, texts.get(now.allowed()), texts.get(now.allowed() + "-text", name(to))));
        }
        notices.getChildren()
                .add(new Banner(Tone.WARNING, texts.get("paper.unsealed"), texts.get("paper.unsealed-text")));
        boolean ofParty = content instanceof Consent && to.isPresent();
        page.subtitle(texts.get(
                "paper.title." + (ofParty ? "party-consent" : content.header().kind())));
        preview.getChildren().setAll(new PaperPreview(now.sheet()));
        shown = Optional.of(now);
        context.background()
                .read(() -> maker.orElseThrow().unprintable(now.sheet()), words -> warn(now, words), context::failed);
    }

    /** Said before it is printed, of the document that is still shown. */
    private void warn(PaperStanding of, List<String> words) {
        if (words.isEmpty() || shown.filter(now -> now == of).isEmpty()) {
            return;
        }
        notices.getChildren().add(UnprintableWords.banner(words, texts));
    }

    private Banner blocked(CareRecord content, Finding finding) {
        Destination toConsent = new Destination.AskConsent(
                content.header().caseId(), recipients(content).wish(to.orElseThrow()));
        return new Banner(Tone.DANGER, texts.get("paper.blocked"), finding.text(texts.language()))
                .action(Buttons.secondary(texts.get("form.to-consent"), Icon.CONSENT, () -> context.navigator()
                        .detour(toConsent, new Destination.MakePaper(record, to))));
    }

    private String allowed(CareRecord content) {
        if (to.isEmpty()) {
            return "paper.own";
        }
        return recipients(content).bidden(to, context.today()) ? "paper.bidden" : "paper.covered";
    }

    /** Asked again with what is in the store now: a consent taken back since the page was opened stops it. */
    private void save() {
        CareRecord content = content().orElseThrow();
        if (!recipients(content).missing(to, context.today()).isEmpty()) {
            show(content);
            page.toTop();
            context.toasts().show(texts.get("paper.blocked"));
            return;
        }
        PaperDocument sheet = sheet(content);
        place.ask(page.getScene().getWindow(), PaperFile.name(sheet.title(), context.today()))
                .ifPresent(picked -> export(sheet, picked, disclosure(content, sheet)));
    }

    private Optional<ObjectNode> disclosure(CareRecord content, PaperDocument sheet) {
        return recipients(content).disclosure(to, context.today()).map(set -> set.put(
                        Disclosure.WHAT.name(), sheet.title())
                .put(Disclosure.RECEIVER.name(), VisibleText.trimmed(named.getText()))
                .put(CommonFields.HAPPENED_AT.name(), context.now().toString()));
    }

    private void export(PaperDocument sheet, Path picked, Optional<ObjectNode> disclosure) {
        DisclosureExport export = new DisclosureExport(
                context.journal(), maker.orElseThrow(), context.now().toString());
        UUID caseId = content().orElseThrow().header().caseId();
        context.background()
                .run(
                        () -> export.carryOut(sheet, picked, caseId, disclosure),
                        file -> context.toasts()
                                .show(texts.get(disclosure.isPresent() ? "paper.saved-noted" : "paper.saved")),
                        this::failed);
    }

    private void failed(Exception failure) {
        if (failure instanceof FileSystemException) {
            context.toasts().show(texts.get("paper.not-saved"));
        } else {
            context.failed(failure);
        }
    }

    private PaperDocument sheet(CareRecord content) {
        Collection<CareRecord> ofCase = ofCase(content);
        Optional<Client> client = CaseClients.of(ofCase).client();
        return Papers.of(
                content, ofCase, Letterhead.of(context, client, to), DefinitionWords.words(context, content, ofCase));
    }

    private Recipients recipients(CareRecord content) {
        return new Recipients(
                content, context.journal().deciding(content.header().caseId()));
    }

    private Collection<CareRecord> ofCase(CareRecord content) {
        return context.journal().recordsOf(content.header().caseId()).stream()
                .map(StoredRecord::content)
                .toList();
    }

    private Optional<CareRecord> content() {
        return context.journal().find(record).map(StoredRecord::content);
    }
}
