package se.stegvis.server.web.absence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import se.stegvis.server.problem.BodySizes;
import se.stegvis.server.web.worklist.DayField;
import se.stegvis.server.web.worklist.Names;

/**
 * The form of an absence, as it was typed. A day is a text that {@link DayField} reads; {@code …Chosen} is the one of
 * several that it can mean.
 */
@Serdeable
record AbsenceForm(
        @Nullable @Size(max = BodySizes.CHOSEN) String account,
        @Nullable @Size(max = BodySizes.CHOSEN) String cover,
        @Nullable @Size(max = BodySizes.WRITTEN) String firstOn,
        @Nullable @Size(max = BodySizes.CHOSEN) String firstOnChosen,
        @Nullable @Size(max = BodySizes.WRITTEN) String lastOn,
        @Nullable @Size(max = BodySizes.CHOSEN) String lastOnChosen) {
    AbsenceForm {
        account = account == null ? "" : account;
        cover = cover == null ? "" : cover;
        firstOn = firstOn == null ? "" : firstOn;
        firstOnChosen = firstOnChosen == null ? "" : firstOnChosen;
        lastOn = lastOn == null ? "" : lastOn;
        lastOnChosen = lastOnChosen == null ? "" : lastOnChosen;
    }

    /** Nothing is typed yet. */
    static AbsenceForm empty(UUID account) {
        return new AbsenceForm(account.toString(), "", "", "", "", "");
    }

    DayField first(Names names) {
        return DayField.of("firstOn", firstOn, firstOnChosen, names);
    }

    DayField last(Names names) {
        return DayField.of("lastOn", lastOn, lastOnChosen, names);
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "AbsenceForm[hidden]";
    }
}
