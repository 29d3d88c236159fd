package se.stegvis.mobile.widget;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons in use. Each is placed beside a text or carries an accessible text; none speaks alone. */
public enum Icon {
    STEPS(Feather.BAR_CHART),
    TODAY(Feather.SUN),
    CASES(Feather.USERS),
    CLIENT(Feather.USER),
    GUIDE(Feather.MAP),
    OUTBOX(Feather.SEND),
    CONFLICT(Feather.GIT_MERGE),
    SETTINGS(Feather.SETTINGS),
    VISIT(Feather.HOME),
    CONSENT(Feather.EDIT_3),
    PLAN(Feather.SHARE_2),
    FOLLOW_UP(Feather.CALENDAR),
    BACK(Feather.ARROW_LEFT),
    NEXT(Feather.CHEVRON_RIGHT),
    ADD(Feather.PLUS),
    LESS(Feather.MINUS),
    REMOVE(Feather.X),
    DISCARD(Feather.TRASH_2),
    UNHANG(Feather.SCISSORS),
    LEADS_TO(Feather.ARROW_RIGHT),
    UNDER(Feather.CORNER_DOWN_RIGHT),
    CHAIN(Feather.LINK),
    WORK(Feather.TOOL),
    RATING(Feather.ACTIVITY),
    DIALOGUE(Feather.MESSAGE_CIRCLE),
    OBSTACLE(Feather.OCTAGON),
    DONE(Feather.CHECK_CIRCLE),
    CHECK(Feather.CHECK),
    INFO(Feather.INFO),
    WARNING(Feather.ALERT_TRIANGLE),
    DANGER(Feather.ALERT_OCTAGON),
    SEARCH(Feather.SEARCH),
    FILTER(Feather.SLIDERS),
    CLOCK(Feather.CLOCK),
    SAVED(Feather.TABLET),
    WAITING(Feather.UPLOAD_CLOUD),
    NO_NETWORK(Feather.WIFI_OFF),
    LOCK(Feather.LOCK),
    LOG_OUT(Feather.LOG_OUT),
    RETRY(Feather.REFRESH_CW),
    EDIT(Feather.EDIT_2),
    SIGN(Feather.PEN_TOOL),
    DOCUMENT(Feather.FILE_TEXT),
    PICTURE(Feather.IMAGE),
    CAMERA(Feather.CAMERA),
    SHIELD(Feather.SHIELD),
    SKIP(Feather.SKIP_FORWARD),
    CANCEL(Feather.SLASH),
    PHONE(Feather.PHONE),
    PLACE(Feather.MAP_PIN);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /** A new picture of it, sized and coloured by the style sheet ({@code .ikonli-font-icon}). */
    public FontIcon node() {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
