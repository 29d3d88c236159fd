package se.stegvis.mobile.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.form.DefinitionWords;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.ActionBar;
import se.stegvis.mobile.widget.Banner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.RecordSheet;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Consent;
import se.stegvis.shared.record.Kind;

/** Takes a signed consent back, for some parties or wholly; it stays signed and says since when it is taken back. */
public final class WithdrawForm implements Screen {
    private final ScreenContext context;
    private final Texts texts;
    private final UUID consent;
    private final ConsentWithdrawal withdrawing;
    private final ChoiceChips<Party> parties;
    private final Button take;
    private final VBox messages = new VBox();
    private final Page page;

    public WithdrawForm(ScreenContext context, Consent signed) {
        this.context = context;
        this.texts = context.texts();
        consent = signed.id();
        withdrawing = new ConsentWithdrawal(signed);
        parties = ChoiceChips.several(List.copyOf(withdrawing.left()), texts.wording()::choice);
        take = Buttons.danger(texts.get("consent.withdraw"), Icon.CANCEL, this::withdraw);
        take.setDisable(true);
        parties.valuesProperty().addListener((is, was, now) -> take.setDisable(now.isEmpty()));
        Button all = Buttons.secondary(
                texts.get("consent.withdraw-all"), Icon.CHECK, () -> parties.choose(withdrawing.left()));
        page = new Page(texts.get("consent.withdraw-title"))
                .subtitle(texts.person(
                        FormCase.of(context, signed.header().caseId()).clientName()))
                .back(texts, context.navigator())
                .add(messages);
        Card content = new Card(
                texts.wording().kind(Kind.CONSENT),
                new RecordSheet(signed, DefinitionWords.words(context, signed, List.of())));
        if (withdrawing.left().isEmpty()) {
            say(Tone.ACCENT, "consent.withdraw-nothing-left", "consent.withdraw-no-more");
            page.add(content);
            return;
        }
        say(Tone.ACCENT, "consent.withdraw-from-now", "consent.withdraw-history");
        Field field = new Field(texts.wording().field(Consent.PARTIES), parties);
        page.add(new Card(texts.get("consent.withdraw-for"), field, all), content)
                .footer(new ActionBar(take));
    }

    private void say(Tone tone, String title, String text) {
        messages.getChildren().setAll(new Banner(tone, texts.get(title), texts.get(text)));
    }

    private void withdraw() {
        Set<Party> chosen = new TreeSet<>(parties.values());
        take.setDisable(true);
        context.background()
                .run(
                        () -> withdrawing.withdraw(context.journal(), chosen, context.now()),
                        this::withdrawn,
                        this::failed);
    }

    private void withdrawn(StoredRecord stored) {
        context.toasts().show(texts.get("consent.withdrawn"));
        context.navigator().back();
    }

    private void failed(Exception failure) {
        take.setDisable(false);
        String reason = failure instanceof NotSaved notSaved ? notSaved.reason().name() : "UNKNOWN";
        say(Tone.DANGER, "form.not-saved", "form.not-saved." + reason);
    }

    @Override
    public Optional<UUID> writing() {
        return Optional.of(consent);
    }

    @Override
    public Parent node() {
        return page;
    }
}
