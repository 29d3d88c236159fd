package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.RecordHeader;

/** Where a case may be closed, and by whom. */
class ClosingRuleTest {
    private static final String FMS = "'process':{'key':'lysekil-fms','version':1}";
    private static final String WHY = "'closed':{'outcome':'MOVED','why':'Flyttade till en annan kommun.'}";

    private static List<Finding> missing(Role actor, String... fields) {
        UUID id = new UUID(1, 1);
        CareCase careCase =
                new CareCase(new RecordHeader(id, id, "CASE", 1), Text.doc("{" + String.join(",", fields) + "}"));
        return ClosingRule.missing(ProcessRegistry.builtIn(), careCase, Optional.of(actor));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "TEAM_LEAD", mode = EnumSource.Mode.EXCLUDE)
    void whereTheProcessGoesOnNobodyButATeamLeadClosesIt(Role role) {
        assertThat(missing(role, FMS, "'step':'6'", WHY)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("closed");
            assertThat(finding.text(new Locale("sv")))
                    .contains("6")
                    .contains("där processen inte slutar")
                    .contains("förste socialsekreterare");
            assertThat(finding.text(Locale.ENGLISH)).contains("where the process does not end");
        });
    }

    @Test
    void whereTheProcessEndsItIsClosed() {
        assertThat(missing(Role.CASEWORKER, FMS, "'step':'avslut'")).isEmpty();
    }

    @Test
    void aCaseThatWasNeverMovedStandsWhereItsProcessBegins() {
        assertThat(missing(Role.CASEWORKER, FMS, WHY)).extracting(Finding::code).containsExactly("close-before-end");
    }

    @Test
    void aTeamLeadSaysWhy() {
        assertThat(missing(Role.TEAM_LEAD, FMS, "'step':'6'", "'closed':{'outcome':'MOVED'}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.field()).isEqualTo("closed/why"));
        assertThat(missing(Role.TEAM_LEAD, FMS, "'step':'6'", WHY)).isEmpty();
    }

    @Test
    void whatIsUnknownIsNotTakenForAnEnd() {
        assertThat(missing(Role.CASEWORKER, FMS, "'step':'nowhere'"))
                .extracting(Finding::code)
                .containsExactly("close-where-unknown");
        assertThat(missing(Role.CASEWORKER, "'process':{'key':'nobodys','version':1}", "'step':'avslut'"))
                .extracting(Finding::code)
                .containsExactly("close-where-unknown");
        assertThat(missing(Role.TEAM_LEAD, FMS, "'step':'nowhere'", WHY)).isEmpty();
    }

    @Test
    void aCaseThatFollowsNoProcessIsClosedAtAnyTime() {
        assertThat(missing(Role.CASEWORKER, "'step':'1'")).isEmpty();
    }
}
