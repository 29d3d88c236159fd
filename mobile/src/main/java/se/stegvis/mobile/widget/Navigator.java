package se.stegvis.mobile.widget;

/** Leads from screen to screen. Call it on the UI thread. */
public interface Navigator {
    void go(Destination destination);

    /** To where the user came from; to today's page when there is nowhere. */
    void back();
}
