package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.record.HolderRule.Worker;
import se.stegvis.shared.record.HolderRule.Workplace;

/** Accounts are numbers: 1 and 2 run cases, 3 is a therapist, 4 leads team 71, 5 a coach; teams are 71 and 72. */
class HolderRuleTest {
    private static final Workplace HERE = new Workplace() {
        @Override
        public Optional<Worker> worker(UUID account) {
            Role role =
                    switch ((int) account.getLeastSignificantBits()) {
                        case 1, 2 -> Role.CASEWORKER;
                        case 3 -> Role.OCCUPATIONAL_THERAPIST;
                        case 4 -> Role.TEAM_LEAD;
                        case 5 -> Role.COACH;
                        default -> null;
                    };
            return Optional.ofNullable(role).map(known -> new Worker(account, known, Set.of(id(71))));
        }

        @Override
        public boolean hasTeam(UUID team) {
            return team.equals(id(71)) || team.equals(id(72));
        }
    };

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    /** Such as {@code team=71 responsible=1 closed=2026-11-01}; empty text for a case that is not there yet. */
    private static CareCase of(String written) {
        StringBuilder json = new StringBuilder("{");
        for (String part : written.isEmpty() ? new String[0] : written.split(" ")) {
            String[] pair = part.split("=");
            String value =
                    pair[0].equals("closed") ? "{'date':'" + pair[1] + "'}" : "'" + id(Long.parseLong(pair[1])) + "'";
            json.append(json.length() > 1 ? "," : "").append("'" + pair[0] + "':" + value);
        }
        return new CareCase(
                new RecordHeader(id(9), id(9), "CASE", 1),
                Text.doc(json.append('}').toString()));
    }

    private static List<String> findings(String before, String after, Optional<UUID> takesOver, boolean needsDeputy) {
        return HolderRule.findings(of(before), of(after), HERE, takesOver, needsDeputy).stream()
                .map(finding -> finding.field() + " " + finding.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|team=71 responsible=1|''",
                "''|team=71 responsible=5|''",
                "''|team=71|responsible holder-missing",
                "''|responsible=1|''",
                "team=71 responsible=1|responsible=1|team holder-team-missing",
                "team=71 responsible=1 closed=2026-11-01|responsible=1 closed=2026-11-01|''",
                "''|team=79 responsible=1|team holder-team-unknown",
                "''|team=71 responsible=8|responsible holder-not-here",
                "''|team=71 responsible=3|responsible holder-role",
                "''|team=71 responsible=4|responsible holder-lead",
                "team=71 responsible=1|team=71|responsible holder-missing",
                "team=71 responsible=1|team=71 responsible=2|''",
                "team=71 responsible=8|team=71 responsible=8 occupationalTherapist=3|''",
                "team=71 responsible=8|team=72 responsible=8|responsible holder-not-here",
                "team=71 responsible=8 closed=2026-11-01|team=71 responsible=8|responsible holder-not-here",
                "team=71 responsible=1|team=71 closed=2026-11-01|''",
                "team=71 responsible=4|team=72 responsible=4|responsible holder-lead",
                "team=72 responsible=4|team=71 responsible=4|''",
                "team=71 responsible=1|team=71 responsible=1 occupationalTherapist=1|occupationalTherapist holder-therapist",
                "team=71 responsible=1|team=71 responsible=1 occupationalTherapist=8|occupationalTherapist holder-not-here",
                "team=71 responsible=1 occupationalTherapist=8|team=71 responsible=1|''",
                "team=71 responsible=1|team=71 responsible=1 deputy=2|''",
                "team=71 responsible=1|team=71 responsible=1 deputy=1|deputy holder-deputy-same",
                "team=71 responsible=1|team=71 responsible=1 deputy=3|deputy holder-role",
                "team=71 responsible=1|team=71 responsible=1 deputy=8|deputy holder-not-here",
                "team=71 responsible=1 deputy=2|team=71 responsible=1|''",
                "team=71 responsible=1 deputy=2|team=71 responsible=2 deputy=2|''",
            })
    void theNewHolderIsJudgedAndAnOldFaultIsNot(String before, String after, String finding) {
        assertThat(findings(before, after, Optional.empty(), false))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "team=71 responsible=1 deputy=2|team=71 responsible=1|deputy holder-deputy-missing",
                "team=71 responsible=1 deputy=2|team=71 responsible=2 deputy=2|deputy holder-deputy-same",
                "team=71 responsible=2 deputy=2|team=71 responsible=2 deputy=2|''",
                "team=71 responsible=1 deputy=2|team=71 responsible=5 deputy=2|''",
                "team=71 responsible=1 deputy=2|team=71 responsible=1 closed=2026-11-01|''",
                "team=71 responsible=1 deputy=2|team=71 responsible=2 deputy=2 closed=2026-11-01|''",
                "''|team=71 responsible=1|''",
            })
    void aProtectedPersonKeepsADeputyWhoIsAnother(String before, String after, String finding) {
        assertThat(findings(before, after, Optional.empty(), true))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void aLeadTakesOverForTheirOwnTeamOnly() {
        assertThat(findings("team=71 responsible=1", "team=71 responsible=4", Optional.of(id(4)), false))
                .isEmpty();
        assertThat(findings("team=72 responsible=1", "team=72 responsible=4", Optional.of(id(4)), false))
                .containsExactly("responsible holder-lead");
        assertThat(findings("team=71 responsible=1", "team=71 responsible=4", Optional.of(id(1)), false))
                .containsExactly("responsible holder-lead");
    }

    @Test
    void somebodyOfTheTeamWhoRunsCasesIsOfferedFirst() {
        Worker worker = new Worker(id(1), Role.CASEWORKER, Set.of(id(71)));
        assertThat(HolderRule.fits(worker, Optional.of(id(71)))).isTrue();
        assertThat(HolderRule.fits(worker, Optional.empty())).isTrue();
        assertThat(HolderRule.fits(worker, Optional.of(id(72)))).isFalse();
        assertThat(HolderRule.fits(new Worker(id(3), Role.OCCUPATIONAL_THERAPIST, Set.of(id(71))), Optional.of(id(71))))
                .isFalse();
        assertThat(Role.values())
                .filteredOn(HolderRule::runsCases)
                .containsExactlyInAnyOrder(Role.CASEWORKER, Role.COACH);
    }
}
