package se.stegvis.shared.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.consent.Withdrawals;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.AnyOf;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.ConsentInForce;
import se.stegvis.shared.guard.ConsentRefused;
import se.stegvis.shared.guard.DfaComplete;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.Guards;
import se.stegvis.shared.guard.Implication;
import se.stegvis.shared.guard.Not;
import se.stegvis.shared.guard.RecordSigned;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.record.Withdrawal;

/**
 * Whatever a client answers, no case is stuck: from every step there is a way on, and a road to an end, that staff can
 * open without a yes that they have not got.
 *
 * <p>What counts as within their reach: to answer a checklist (any outcome of it, so what an authority answers too), to
 * assess the need group, to wait for a day or a time, to let a colleague with the right role act, and to sign or to end
 * any record but these: a SIP and its follow-up need consent to a SIP; a request for documents and a dialogue with a
 * party need secrecy to be lifted. A complete DFA chain is not within reach: its diagnosis comes from care. The case's
 * earlier records are not counted on either.
 */
class NoConsentTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final Set<String> OF_A_SIP = Set.of("SIP_PLAN", "SIP_FOLLOW_UP");
    private static final Set<String> WITH_A_PARTY = Set.of("DOCUMENT_REQUEST", "DIALOGUE");

    /** The client's answer to a question. */
    private enum Answer {
        YES,
        REFUSED,
        WITHDRAWN,
        /** Asked, and no answer by the day that was set. */
        NO_REPLY
    }

    /** How a client has answered to both questions; and whether parties have been chosen. */
    private record AnsweringClient(Answer secrecy, Answer sip, boolean chosen) {
        CaseFile at(Step step) {
            return CaseFile.builder()
                    .at(step.key(), DAY)
                    .consents(List.of(
                            terms(ConsentType.SECRECY_LIFTED, secrecy), terms(ConsentType.SIP_MAY_BE_MADE, sip)))
                    .chosenParties(chosen ? Set.of(Party.values()) : Set.of())
                    .build();
        }

        private static ConsentTerms terms(ConsentType type, Answer answer) {
            return new ConsentTerms(
                    new UUID(1, type.ordinal()),
                    type,
                    decision(answer),
                    ConsentForm.WRITTEN,
                    type == ConsentType.SIP_MAY_BE_MADE
                            ? Map.of()
                            : Stream.of(Party.values())
                                    .collect(Collectors.toMap(
                                            Function.identity(), party -> Set.of(InformationKind.values()))),
                    DAY.minusDays(30),
                    DAY.plusDays(300),
                    answer == Answer.WITHDRAWN ? Withdrawals.whole(DAY.minusDays(1)) : Withdrawal.NONE,
                    Stream.of(Party.values())
                            .collect(
                                    Collectors.toMap(Function.identity(), party -> Set.of(ConsentDirection.values()))));
        }

        private static ConsentDecision decision(Answer answer) {
            return switch (answer) {
                case YES, WITHDRAWN -> ConsentDecision.GIVEN;
                case REFUSED -> ConsentDecision.REFUSED;
                case NO_REPLY -> ConsentDecision.NO_REPLY;
            };
        }

        boolean maySign(String kind) {
            return !(OF_A_SIP.contains(kind) && sip != Answer.YES)
                    && !(WITH_A_PARTY.contains(kind) && secrecy != Answer.YES);
        }
    }

    static Stream<ProcessDefinition> definitions() {
        return BuiltInProcessesTest.definitions();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void noAnswerLeavesACaseWithoutAWayToAnEnd(ProcessDefinition definition) {
        for (AnsweringClient client : clients(definition).toList()) {
            Set<String> leadToAnEnd = ends(definition);
            boolean found = true;
            while (found) {
                found = leadToAnEnd.addAll(before(leadToAnEnd, definition, client));
            }
            assertThat(definition.steps().stream().map(Step::key))
                    .as("%s, %s", definition.ref().key(), client)
                    .isSubsetOf(leadToAnEnd);
        }
    }

    /** Version 1 knows no silence: a silent person stood still there (F12 of the review). */
    private static Stream<AnsweringClient> clients(ProcessDefinition definition) {
        List<Answer> answers = Stream.of(Answer.values())
                .filter(answer -> answer != Answer.NO_REPLY || definition.ref().version() > 1)
                .toList();
        return answers.stream().flatMap(secrecy -> answers.stream()
                .flatMap(sip -> Stream.of(true, false).map(chosen -> new AnsweringClient(secrecy, sip, chosen))));
    }

    private static Set<String> ends(ProcessDefinition definition) {
        return definition.steps().stream()
                .filter(Step::ends)
                .map(Step::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> before(Set<String> reached, ProcessDefinition definition, AnsweringClient client) {
        return definition.transitions().stream()
                .filter(way -> reached.contains(way.to()))
                .filter(way -> opens(
                        way.guard(),
                        client,
                        client.at(definition.step(way.from()).orElseThrow())))
                .map(Transition::from)
                .collect(Collectors.toSet());
    }

    private static boolean opens(Guard guard, AnsweringClient client, CaseFile facts) {
        if (guard instanceof WordedGuard said) {
            return opens(said.guard(), client, facts);
        }
        if (guard instanceof AllOf all) {
            return all.guards().stream().allMatch(one -> opens(one, client, facts));
        }
        if (guard instanceof AnyOf any) {
            return any.guards().stream().anyMatch(one -> opens(one, client, facts));
        }
        if (guard instanceof Implication when) {
            return !asksOnlyForConsent(when.premise())
                    || !when.premise().met(facts, DAY)
                    || opens(when.then(), client, facts);
        }
        if (guard instanceof RecordSigned asked) {
            return client.maySign(asked.kind());
        }
        // A guard that asks for a consent, or for a no, stands as the client has answered.
        return guard instanceof DfaComplete ? false : !asksOnlyForConsent(guard) || guard.met(facts, DAY);
    }

    private static boolean asksOnlyForConsent(Guard guard) {
        return Guards.in(guard).stream()
                .allMatch(one -> one instanceof ConsentInForce
                        || one instanceof ConsentRefused
                        || one instanceof Not
                        || one instanceof AllOf
                        || one instanceof AnyOf
                        || one instanceof WordedGuard);
    }
}
