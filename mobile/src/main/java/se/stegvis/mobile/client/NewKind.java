package se.stegvis.mobile.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.mobile.widget.Icon;

/** The kinds of records that can be begun in a case, in the groups in which people look for them. */
public enum NewKind {
    HOME_VISIT(Group.MEETINGS, Icon.VISIT),
    CONTACT(Group.MEETINGS, Icon.PHONE),
    SIP_PLAN(Group.MEETINGS, Icon.PLAN),
    SIP_FOLLOW_UP(Group.MEETINGS, Icon.FOLLOW_UP),
    DIALOGUE(Group.MEETINGS, Icon.DIALOGUE),
    CONSULTATION(Group.MEETINGS, Icon.CASES),
    NEED_ASSESSMENT(Group.ASSESSMENT, Icon.FILTER),
    SELF_RATING(Group.ASSESSMENT, Icon.RATING),
    DFA_CHAIN(Group.ASSESSMENT, Icon.CHAIN),
    ASSIGNMENT(Group.ASSIGNMENT, Icon.OUTBOX),
    WORK_TRAINING(Group.WORK, Icon.WORK),
    WORK_TRAINING_FOLLOW_UP(Group.WORK, Icon.FOLLOW_UP),
    CONSENT(Group.CARE, Icon.CONSENT),
    DOCUMENT_REQUEST(Group.CARE, Icon.DOCUMENT),
    SICK_PERIOD(Group.CARE, Icon.RATING),
    BENEFIT_APPLICATION(Group.CARE, Icon.DOCUMENT),
    STEP(Group.PROCESS, Icon.STEPS),
    BASE_GROUP_DECISION(Group.PROCESS, Icon.CASES),
    DECISION_REF(Group.PROCESS, Icon.DOCUMENT),
    OBSTACLE(Group.PROCESS, Icon.OBSTACLE);

    /** The place of a kind on the list. */
    public enum Group {
        MEETINGS,
        ASSESSMENT,
        ASSIGNMENT,
        WORK,
        CARE,
        PROCESS;

        /** Its kinds in the order shown; empty while none has a form. */
        List<NewKind> kinds() {
            return Arrays.stream(NewKind.values())
                    .filter(kind -> kind.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final Icon icon;

    NewKind(Group group, Icon icon) {
        this.group = group;
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** By wire name; empty for a kind that cannot be begun here. */
    static Optional<NewKind> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.name().equals(kind)).findFirst();
    }
}
