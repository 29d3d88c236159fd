package se.stegvis.mobile.widget;

/** Leads from screen to screen. Call it on the UI thread. */
public interface Navigator {
    void go(Destination destination);

    /**
     * To something that is done in between, such as asking for consent while a plan is written: from there back leads on
     * with what was begun.
     *
     * @param resume where it goes on
     */
    void detour(Destination destination, Destination resume);

    /** To where the user came from; to today's page when there is nowhere. */
    void back();
}
