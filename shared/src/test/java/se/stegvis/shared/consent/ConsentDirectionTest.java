package se.stegvis.shared.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.record.Withdrawal;

/** Telling, fetching and planning are each a yes of its own; what says none of them is a yes to telling. */
class ConsentDirectionTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # yes to     | about       | asked          | answer
                                 | HEALTH      | TELL HEALTH    | IN_FORCE
                                 | HEALTH      | FETCH HEALTH   | NEVER_ASKED
                                 | PLAN        | FETCH PLAN     | NEVER_ASKED
                                 | HEALTH      | ANY HEALTH     | IN_FORCE
                    TELL         | HEALTH      | TELL HEALTH    | IN_FORCE
                    TELL         | HEALTH      | FETCH HEALTH   | NEVER_ASKED
                    FETCH        | HEALTH      | FETCH HEALTH   | IN_FORCE
                    FETCH        | HEALTH      | TELL HEALTH    | NEVER_ASKED
                    FETCH        | HEALTH      | TELL           | NEVER_ASKED
                    PLAN         | PLAN        | TELL PLAN      | IN_FORCE
                    PLAN         | PLAN        | FETCH PLAN     | IN_FORCE
                    PLAN         | PLAN        | TELL           | IN_FORCE
                    PLAN         | HEALTH PLAN | TELL HEALTH    | NEVER_ASKED
                    PLAN         | HEALTH PLAN | FETCH HEALTH   | NEVER_ASKED
                    PLAN         | HEALTH PLAN | PLAN HEALTH    | NEVER_ASKED
                    PLAN         | PLAN        | PLAN PLAN      | IN_FORCE
                    PLAN         | HEALTH      | TELL PLAN      | NEVER_ASKED
                    TELL FETCH   | HEALTH      | FETCH HEALTH   | IN_FORCE
                    NONE         | HEALTH      | TELL HEALTH    | NEVER_ASKED
                    """)
    void f2_aConsentReachesAsFarAsWasSaid(String yes, String about, String asked, ConsentReason answer) {
        assertThat(answer(asked, given(yes, about))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # yes to     | later no to | and then    | asked        | answer
                    TELL FETCH   | FETCH       | -           | FETCH HEALTH | REFUSED
                    TELL FETCH   | FETCH       | -           | TELL HEALTH  | IN_FORCE
                    TELL FETCH   | FETCH       | -           | ANY HEALTH   | IN_FORCE
                    TELL FETCH   | FETCH       | TELL        | ANY HEALTH   | REFUSED
                    TELL FETCH   |             | -           | FETCH HEALTH | REFUSED
                    TELL FETCH   |             | -           | TELL HEALTH  | REFUSED
                                 | FETCH       | -           | TELL HEALTH  | IN_FORCE
                                 | TELL        | -           | TELL HEALTH  | REFUSED
                    PLAN         | PLAN        | -           | TELL PLAN    | REFUSED
                    PLAN TELL    | PLAN        | -           | TELL PLAN    | IN_FORCE
                    """)
    void f2_aRefusalEndsTheDirectionsItNames(String yes, String no, String then, String asked, ConsentReason answer) {
        assertThat(answer(asked, given(yes, "HEALTH PLAN"), refused(2, no), refused(3, then)))
                .isEqualTo(answer);
    }

    private static ConsentReason answer(String asked, Optional<?>... terms) {
        String[] words = asked.split(" ");
        return new ConsentRegister(Arrays.stream(terms)
                        .flatMap(Optional::stream)
                        .map(ConsentTerms.class::cast)
                        .toList())
                .answer(new ConsentQuestion(
                        DAY,
                        ConsentType.SECRECY_LIFTED,
                        Optional.of(Party.REGION_PRIMARY),
                        words.length == 1 ? Optional.empty() : Optional.of(InformationKind.valueOf(words[1])),
                        Optional.empty(),
                        words[0].equals("ANY") ? Optional.empty() : Optional.of(ConsentDirection.valueOf(words[0]))))
                .reason();
    }

    private static Optional<ConsentTerms> given(String yes, String about) {
        return Optional.of(terms(
                1,
                true,
                Arrays.stream(about.split(" ")).map(InformationKind::valueOf).collect(Collectors.toSet()),
                yes));
    }

    private static Optional<ConsentTerms> refused(int id, String no) {
        return "-".equals(no) ? Optional.empty() : Optional.of(terms(id, false, Set.of(), no));
    }

    /** @param directions none is said where it is null; {@code NONE} for one that only a newer version knows */
    private static ConsentTerms terms(int id, boolean given, Set<InformationKind> about, String directions) {
        Map<Party, Set<ConsentDirection>> said = new LinkedHashMap<>();
        if (directions != null) {
            said.put(
                    Party.REGION_PRIMARY,
                    List.of(directions.split(" ")).stream()
                            .filter(one -> !one.equals("NONE"))
                            .map(ConsentDirection::valueOf)
                            .collect(Collectors.toSet()));
        }
        return new ConsentTerms(
                new UUID(0, id),
                ConsentType.SECRECY_LIFTED,
                given ? ConsentDecision.GIVEN : ConsentDecision.REFUSED,
                ConsentForm.ORAL_DOCUMENTED,
                Map.of(Party.REGION_PRIMARY, about),
                FROM,
                TO,
                Withdrawal.NONE,
                said);
    }
}
