package se.stegvis.shared.reminder;

/** Why there is a reminder: a rule, by the id that is shown with it, and whom it is for. */
public sealed interface ReminderReason permits StageRule, CaseStage {

    /** Id of the rule, as in {@code docs/reminders.md}: {@code why.<id>} and {@code source.<id>} in the bundle. */
    String id();

    /** Name that no other reason has; {@code stage.<name>} in the bundle. At most 30 characters. */
    String name();

    Audience audience();

    /**
     * The reason of a stage that was issued.
     *
     * @param stageKey as {@link Stage#key} wrote it
     * @throws IllegalArgumentException when no rule has that name
     */
    static ReminderReason of(String stageKey) {
        String name = stageKey.replaceFirst("_\\d+$", "");
        return StageRule.find(stageKey)
                .or(() -> StageRule.find(name))
                .map(ReminderReason.class::cast)
                .or(() -> CaseStage.find(name))
                .orElseThrow(() -> new IllegalArgumentException("no reminder rule is called " + name));
    }
}
