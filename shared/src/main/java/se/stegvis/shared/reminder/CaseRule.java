package se.stegvis.shared.reminder;

/** What is wrong with a case as a whole. The ids and texts are kept as those of {@link StageRule}. */
public enum CaseRule {
    NO_FUTURE_FOLLOW_UP("CASE-1"),
    CONSENT_EXPIRES("CASE-2");

    private final String id;

    CaseRule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
