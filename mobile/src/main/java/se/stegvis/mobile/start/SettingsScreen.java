package se.stegvis.mobile.start;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.journal.SyncState;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.LoginCode;
import se.stegvis.mobile.sync.ProviderPlace;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Card;
import se.stegvis.mobile.widget.ChoiceChips;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.Page;
import se.stegvis.mobile.widget.Screen;
import se.stegvis.mobile.widget.ScreenContext;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.mobile.widget.Theme.Colours;
import se.stegvis.mobile.widget.Theme.TextSize;

/** How the product looks, the state of the sync, and the way out. */
final class SettingsScreen implements Screen {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsScreen.class);

    private final ScreenContext context;
    private final Texts texts;
    private final Session session;
    private final Page page;
    private final Label contact = Labels.plain("");
    private final Label server = Labels.muted("");
    private final Label waiting = Labels.muted("");
    private final Runnable lock;
    private final RenewedCertificate certificate;
    /** The ways to log in, while a login is needed. */
    private final VBox again = new VBox();
    /** The question about the server's certificate, while it is not trusted. */
    private final VBox untrusted = new VBox();

    /**
     * @param changed gets the settings as soon as one is chosen
     * @param lock locks the tablet
     */
    SettingsScreen(
            ScreenContext context,
            Session session,
            DeviceSettings settings,
            Consumer<DeviceSettings> changed,
            Runnable lock) {
        this.context = context;
        this.texts = context.texts();
        this.session = session;
        this.lock = lock;
        this.certificate = new RenewedCertificate(context, session);
        Card device = new Card(
                texts.get("settings.device"),
                contact,
                server,
                waiting,
                Buttons.secondary(texts.get("settings.sync-now"), Icon.RETRY, session::syncNow),
                again,
                untrusted);
        for (VBox part : List.of(again, untrusted)) {
            part.managedProperty().bind(Bindings.isNotEmpty(part.getChildren()));
        }
        this.page = new Page(texts.get("settings.title")).add(theme(settings, changed), device, account());
        refresh();
    }

    @Override
    public Parent node() {
        return page;
    }

    private Card theme(DeviceSettings settings, Consumer<DeviceSettings> changed) {
        Theme theme = settings.theme();
        ChoiceChips<TextSize> size =
                ChoiceChips.single(List.of(TextSize.values()), one -> texts.get("settings.size." + one));
        size.choose(Set.of(theme.textSize()));
        size.valuesProperty().addListener((is, was, now) -> size.value()
                .ifPresent(one -> changed.accept(settings.with(new Theme(theme.colours(), one)))));
        ChoiceChips<Colours> colours =
                ChoiceChips.single(List.of(Colours.values()), one -> texts.get("settings.colours." + one));
        colours.choose(Set.of(theme.colours()));
        colours.valuesProperty().addListener((is, was, now) -> colours.value()
                .ifPresent(one -> changed.accept(settings.with(new Theme(one, theme.textSize())))));
        ChoiceChips<Locale> language = ChoiceChips.single(
                List.of(DeviceSettings.SWEDISH, Locale.ENGLISH),
                one -> texts.get("settings.language." + one.getLanguage()));
        language.choose(Set.of(settings.language()));
        language.valuesProperty()
                .addListener((is, was, now) -> language.value().ifPresent(one -> changed.accept(settings.with(one))));
        return new Card(
                texts.get("settings.look"),
                new Field(texts.get("settings.size"), size),
                new Field(texts.get("settings.colours"), colours),
                new Field(texts.get("settings.language"), language));
    }

    /** Nothing that can have the focus is made anew: somebody may be writing a password, or be in the browser. */
    @Override
    public void refresh() {
        SyncState state = context.journal().syncState();
        Labels.write(contact, contact(state));
        Labels.write(
                server,
                Enrolment.address(context.journal())
                        .map(address -> texts.get("settings.server", address.toString()))
                        .orElse(texts.get("settings.no-server")));
        Labels.write(waiting, texts.get("settings.waiting", state.waiting(), state.needAttention(), state.conflicts()));
        Optional<ServerContact> how = state.contact();
        if (how.filter(ServerContact.LOGIN_NEEDED::equals).isPresent()) {
            if (again.getChildren().isEmpty()) {
                again.getChildren().add(logInAgain());
            }
        } else {
            again.getChildren().clear();
        }
        if (how.filter(ServerContact.UNTRUSTED::equals).isPresent()) {
            if (untrusted.getChildren().isEmpty()) {
                untrusted.getChildren().add(certificate.node());
            }
        } else {
            untrusted.getChildren().clear();
        }
    }

    private String contact(SyncState state) {
        return state.lastContact()
                .map(at -> texts.get(
                        "settings.last", texts.moment(OffsetDateTime.parse(at).toZonedDateTime(), context.today())))
                .orElse(texts.get("settings.never"));
    }

    /** By password, until the server has said that the municipality logs in by its provider. */
    private VBox logInAgain() {
        VBox ways = new VBox(logInByPassword());
        context.background()
                .read(
                        session::hasProvider,
                        has -> {
                            if (has) {
                                ways.getChildren().setAll(byBrowser());
                            }
                        },
                        silent -> LOG.info("The server was not asked how one logs in: {}", silent.getMessage()));
        return ways;
    }

    private BrowserLoginPanel byBrowser() {
        String place = context.journal().owner().municipality();
        BrowserLoginPanel[] panel = new BrowserLoginPanel[1];
        panel[0] = new BrowserLoginPanel(
                texts, chosen -> session.browserLogin(), () -> true, code -> logInBy(code, panel[0]));
        panel[0].offer(List.of(new ProviderPlace(place, place)));
        return panel[0];
    }

    private void logInBy(LoginCode code, BrowserLoginPanel panel) {
        context.background()
                .read(
                        () -> session.logInAgain(code),
                        why -> why.ifPresentOrElse(
                                refused -> panel.refuse(refused.sentence(texts)), panel::showButtons),
                        context::failed);
    }

    private Field logInByPassword() {
        PasswordField password = new PasswordField();
        FlowPane line = new FlowPane(password);
        line.getStyleClass().add("chips");
        Field field = new Field(texts.get("settings.log-in-again"), line);
        line.getChildren().add(Buttons.primary(texts.get("settings.log-in"), Icon.NEXT, () -> {
            String typed = password.getText();
            password.clear();
            context.background()
                    .read(
                            () -> session.logInAgain(typed),
                            why -> field.finding(
                                    why.map(refused -> refused.sentence(texts)).orElse("")),
                            context::failed);
        }));
        return field;
    }

    private Card account() {
        StoreOwner owner = context.journal().owner();
        FlowPane buttons = new FlowPane(
                Buttons.secondary(texts.get("settings.lock"), Icon.LOCK, lock),
                Buttons.danger(texts.get("settings.log-out"), Icon.LOG_OUT, this::logOut));
        buttons.getStyleClass().add("chips");
        return new Card(
                texts.get("settings.account"),
                Labels.strong(owner.name()),
                Labels.plain(ServerSession.login(owner) + " · " + texts.get("role." + owner.role())),
                Labels.muted(texts.get("settings.log-out-explained")),
                buttons);
    }

    private void logOut() {
        context.background()
                .run(
                        () -> {
                            session.logOut();
                            return true;
                        },
                        done -> lock.run(),
                        context::failed);
    }
}
