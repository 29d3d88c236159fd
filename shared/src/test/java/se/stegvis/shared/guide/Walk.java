package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.consent.Withdrawals;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.CaseFileBuilder;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.Processes;
import se.stegvis.shared.record.Withdrawal;

/** An invented client's way through a process, a day at a time. */
public final class Walk {
    private final ProcessDefinition definition;
    private final CaseFileBuilder facts = CaseFile.builder();
    private final List<ConsentTerms> consents = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 11, 23);

    public Walk(ProcessDefinition definition) {
        this(definition, definition.entry());
    }

    /** Somebody who stands at that step since today. */
    public Walk(ProcessDefinition definition, String step) {
        this.definition = definition;
        facts.at(step, today).actor(Role.CASEWORKER);
    }

    Walk(String key) {
        this(Processes.of(key));
    }

    ProcessGuide guide() {
        return ProcessGuide.of(definition, facts.build(), today);
    }

    public Walk later(int days) {
        today = today.plusDays(days);
        return this;
    }

    public Walk on(LocalDate day) {
        today = day;
        return this;
    }

    public Walk actor(Role role) {
        facts.actor(role);
        return this;
    }

    public Walk group(NeedGroup group) {
        facts.needGroup(Optional.of(group));
        return this;
    }

    public Walk signed(String kind) {
        facts.signed(kind, today, Map.of());
        return this;
    }

    public Walk signed(String kind, String field, String... values) {
        facts.signed(kind, today, Map.of(field, Set.of(values)));
        return this;
    }

    public Walk signed(String kind, Map<String, Set<String>> values) {
        facts.signed(kind, today, values);
        return this;
    }

    public Walk yes(String checklist, String... items) {
        return answers(checklist, true, items);
    }

    public Walk no(String checklist, String... items) {
        return answers(checklist, false, items);
    }

    private Walk answers(String checklist, boolean yes, String... items) {
        facts.answered(checklist, today, Set.of(items).stream().collect(Collectors.toMap(item -> item, item -> yes)));
        return this;
    }

    public Walk dfa(boolean complete) {
        facts.dfaComplete(complete);
        return this;
    }

    public Walk chosen(Party... parties) {
        facts.chosenParties(Set.of(parties));
        return this;
    }

    public Walk mayMakeSip() {
        return consent(ConsentType.SIP_MAY_BE_MADE, true, ConsentForm.WRITTEN, Map.of());
    }

    public Walk refusesSip() {
        return consent(ConsentType.SIP_MAY_BE_MADE, false, ConsentForm.WRITTEN, Map.of());
    }

    public Walk refuses(InformationKind kind, Party... parties) {
        return consent(ConsentType.SECRECY_LIFTED, false, ConsentForm.ORAL_DOCUMENTED, told(kind, parties));
    }

    public Walk lifts(ConsentForm form, InformationKind kind, Party... parties) {
        return consent(ConsentType.SECRECY_LIFTED, true, form, told(kind, parties));
    }

    private static Map<Party, Set<InformationKind>> told(InformationKind kind, Party... parties) {
        return Set.of(parties).stream().collect(Collectors.toMap(party -> party, party -> Set.of(kind)));
    }

    private Walk consent(ConsentType type, boolean given, ConsentForm form, Map<Party, Set<InformationKind>> parties) {
        consents.add(new ConsentTerms(
                new UUID(0, consents.size() + 1L),
                type,
                given,
                form,
                parties,
                today,
                today.plusYears(1).minusDays(1),
                Withdrawal.NONE));
        facts.consents(consents);
        return this;
    }

    public Walk withdrawsEverything() {
        return withdraws(Withdrawals.whole(today));
    }

    public Walk withdraws(Party... parties) {
        return withdraws(Withdrawals.of(today, Set.of(parties)));
    }

    private Walk withdraws(Withdrawal withdrawal) {
        consents.replaceAll(one -> new ConsentTerms(
                one.id(),
                one.type(),
                one.given(),
                one.form(),
                one.parties(),
                one.validFrom(),
                one.validTo(),
                withdrawal));
        facts.consents(consents);
        return this;
    }

    /** The way is closed, and these guards say so. */
    public Walk cannot(String to, String... guards) {
        assertThat(way(to).open()).isFalse();
        assertThat(way(to).missing().stream().map(UnmetGuard::guard)).containsAll(List.of(guards));
        return this;
    }

    /** The way is closed, and this is what the person who works with the case is told. */
    public Walk isTold(String to, String... sentences) {
        assertThat(way(to).missing().stream().map(one -> one.text().sv())).containsExactly(sentences);
        return this;
    }

    /** The way is open and is taken; the client stands at the next step a day later. */
    public Walk goes(String to) {
        NextStep way = way(to);
        assertThat(way.missing()).as("from %s to %s", guide().step().key(), to).isEmpty();
        facts.visited(List.of(guide().step().key()));
        later(1);
        facts.at(to, today);
        return this;
    }

    private NextStep way(String to) {
        return guide().next().stream()
                .filter(way -> way.to().key().equals(to))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no way from " + guide().step().key() + " to " + to));
    }

    /** The process is over: nowhere to go, nothing to offer, no follow-up wanted. */
    public void isOver() {
        assertThat(guide().step().ends()).isTrue();
        assertThat(guide().next()).isEmpty();
        assertThat(guide().followUp().state()).isEqualTo(FollowUpAdvice.AdviceState.NOT_NEEDED);
    }
}
