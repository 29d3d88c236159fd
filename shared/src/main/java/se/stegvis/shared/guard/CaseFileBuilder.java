package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.need.NeedGroup;

/** Gathers the facts of a case; a fact that is never added stays unknown. Used by one thread. */
public final class CaseFileBuilder {
    private Optional<String> step = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private final Set<String> visited = new HashSet<>();
    private Optional<String> movedTo = Optional.empty();
    private Optional<NeedGroup> needGroup = Optional.empty();
    private Optional<LocalDate> assistanceSince = Optional.empty();
    private ConsentRegister consents = new ConsentRegister(List.of());
    private final Set<Party> chosenParties = EnumSet.noneOf(Party.class);
    private final List<SignedRecord> signed = new ArrayList<>();
    private final List<AnswerSheet> sheets = new ArrayList<>();
    private boolean dfaComplete;
    private Optional<LocalDate> nextFollowUp = Optional.empty();
    private boolean closed;
    private Optional<Role> actor = Optional.empty();

    CaseFileBuilder() {}

    public CaseFileBuilder at(String stepKey, LocalDate day) {
        step = Optional.of(stepKey);
        since = Optional.of(day);
        return this;
    }

    public CaseFileBuilder step(Optional<String> stepKey) {
        step = stepKey;
        return this;
    }

    public CaseFileBuilder since(Optional<LocalDate> day) {
        since = day;
        return this;
    }

    public CaseFileBuilder visited(Collection<String> steps) {
        visited.addAll(steps);
        return this;
    }

    public CaseFileBuilder movedTo(Optional<String> stepKey) {
        movedTo = stepKey;
        return this;
    }

    public CaseFileBuilder needGroup(Optional<NeedGroup> group) {
        needGroup = group;
        return this;
    }

    public CaseFileBuilder assistanceSince(Optional<LocalDate> day) {
        assistanceSince = day;
        return this;
    }

    public CaseFileBuilder consents(Collection<ConsentTerms> terms) {
        consents = new ConsentRegister(terms);
        return this;
    }

    /** The parties chosen now; replaces those chosen before. */
    public CaseFileBuilder chosenParties(Collection<Party> parties) {
        chosenParties.clear();
        chosenParties.addAll(parties);
        return this;
    }

    public CaseFileBuilder signed(String kind, LocalDate date, Map<String, Set<String>> values) {
        signed.add(new SignedRecord(kind, date, false, values));
        return this;
    }

    /** Answers to items of a checklist, in the order they were given. */
    public CaseFileBuilder answered(String checklist, LocalDate date, Map<String, Boolean> items) {
        sheets.add(new AnswerSheet(checklist, date, false, false, items));
        return this;
    }

    /** Answers that take the place of all earlier ones to the checklist. */
    public CaseFileBuilder answeredAfresh(String checklist, LocalDate date, Map<String, Boolean> items) {
        sheets.add(new AnswerSheet(checklist, date, false, true, items));
        return this;
    }

    /** A record signed or answered until now was so before the case left an earlier step. */
    public CaseFileBuilder leftAnEarlierStep() {
        signed.replaceAll(SignedRecord::asSpent);
        sheets.replaceAll(AnswerSheet::asSpent);
        return this;
    }

    public CaseFileBuilder dfaComplete(boolean complete) {
        dfaComplete = complete;
        return this;
    }

    public CaseFileBuilder nextFollowUp(Optional<LocalDate> day) {
        nextFollowUp = day;
        return this;
    }

    public CaseFileBuilder closed(boolean isClosed) {
        closed = isClosed;
        return this;
    }

    public CaseFileBuilder actor(Role role) {
        actor = Optional.of(role);
        return this;
    }

    public CaseFile build() {
        return new CaseFile(
                step,
                since,
                visited,
                movedTo,
                needGroup,
                assistanceSince,
                consents,
                chosenParties,
                signed,
                sheets,
                dfaComplete,
                nextFollowUp,
                closed,
                actor);
    }
}
