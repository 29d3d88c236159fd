package se.stegvis.mobile.client;

import se.stegvis.mobile.widget.Texts;
import se.stegvis.shared.need.NeedGroup;

/** The need group as briefly as people say it. */
final class NeedWords {
    private NeedWords() {}

    static String brief(NeedGroup group, Texts texts) {
        return group == NeedGroup.UNCLEAR ? texts.get("cases.filter-unclear") : group.name();
    }
}
