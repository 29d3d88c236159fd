package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.Text;

/** Who a person is, and which faults of it are found. */
class ClientTest {
    private static Client client(String fields) {
        return (Client) Views.view("CLIENT", fields);
    }

    private static List<String> findings(List<Finding> findings) {
        return findings.stream().map(one -> one.field() + " " + one.code()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|''",
                "{'personalNumber':'20010101'}|personalNumber personal-number",
                "{'givenName':'\u200b'}|givenName name-unseen",
                "{'familyName':'A\\nB'}|familyName name-sign",
                "{'otherNumber':{'value':'saknas'}}|''",
                "{'otherNumber':{'kind':'RESERVE_NUMBER'}}|''",
                "{'otherNumber':{'value':' '}}|otherNumber/value other-number-empty",
                "{'otherNumber':{'value':'900602-2397'}}|otherNumber/value other-number-personal",
                "{'household':{'k':{'birthYear':2012}}}|''",
                "{'household':{'k':{'birthYear':1900}}}|''",
                "{'household':{'k':{'birthYear':2199}}}|''",
                "{'household':{'k':{'birthYear':1899}}}|household/k/birthYear out-of-range",
                "{'household':{'k':{'birthYear':2200}}}|household/k/birthYear out-of-range",
                "{'household':{'k':{'birthYear':2012.5}}}|household/k/birthYear out-of-range",
            })
    void aFaultIsFoundInWhatIsThere(String fields, String finding) {
        assertThat(findings(client(fields).identityFindings()))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void aNumberWhoseOwnerCannotLiveThatDayIsFoundFirst() {
        Client born = client("{'personalNumber':'199006022397','givenName':'A\\nB'}");
        assertThat(findings(born.identityFindings(LocalDate.of(1990, 6, 1))))
                .containsExactly("personalNumber personal-number", "givenName name-sign");
        assertThat(findings(born.identityFindings(LocalDate.of(2026, 12, 2)))).containsExactly("givenName name-sign");
    }

    @Test
    void aNumberIsWrittenAndComparedInOneSpelling() {
        assertThat(client("{'personalNumber':'199006022397'}").writtenNumber()).contains("19900602-2397");
        assertThat(client("{'otherNumber':{'value':' T-4 '}}").writtenNumber()).contains("T-4");
        assertThat(client("{}").writtenNumber()).isEmpty();
        assertThat(client("{'otherNumber':{'value':'t 4-ä'}}").comparableOtherNumber())
                .hasValueSatisfying(number -> assertThat(number).startsWith("T4"));
        assertThat(client("{'otherNumber':{'value':'saknas'}}").comparableOtherNumber())
                .isEmpty();
        assertThat(client("{'otherNumber':{'value':'19900602-2397'}}").comparableOtherNumber())
                .contains("199006022397");
        assertThat(client("{'numberElsewhere':true}").numberElsewhere()).isTrue();
        assertThat(client("{'numberElsewhere':false}").numberElsewhere()).isFalse();
        assertThat(client("{}").numberElsewhere()).isFalse();
    }

    @Test
    void aChangeIsSentInTheStoredSpelling() {
        ObjectNode dashed = Text.json("{'personalNumber':'19900602-2397','x':1}");
        assertThat(Client.canonical(dashed)).isEqualTo(Text.json("{'personalNumber':'199006022397','x':1}"));
        assertThat(dashed.path("personalNumber").asText()).isEqualTo("19900602-2397");
        ObjectNode same = Text.json("{'personalNumber':'199006022397'}");
        assertThat(Client.canonical(same)).isSameAs(same);
        ObjectNode none = Text.json("{'personalNumber':'nej'}");
        assertThat(Client.canonical(none)).isSameAs(none);
    }

    @Test
    void theRecordSaysWhoStatedAFieldAndWhatWasStatedBefore() {
        UUID by = new UUID(3, 4);
        Statement flag = client("{'provenance':{'interpreter':{'by':'" + by + "','earlier':'true'}}}")
                .statement(Client.INTERPRETER)
                .orElseThrow();
        assertThat(flag.by()).contains(by);
        assertThat(flag.at()).isEmpty();
        assertThat(client("{}").statement(Client.INTERPRETER)).isEmpty();
    }

    @Test
    void theHigherProtectionIsTheOneThatHidesMore() {
        for (Protection one : Protection.values()) {
            for (Protection other : Protection.values()) {
                assertThat(one.isBelow(other)).isEqualTo(one.ordinal() < other.ordinal());
                assertThat(one.or(other)).isEqualTo(Protection.values()[Math.max(one.ordinal(), other.ordinal())]);
            }
        }
    }

    @Test
    void aCaseHasANumberToReadAloud() {
        UUID id = UUID.fromString("0190f0d2-1111-7222-8333-4444018146b1");
        assertThat(CaseNumber.of(id)).isEqualTo("0181-46B1");
        assertThat(CaseNumber.bytes("0181 46b1").orElseThrow()).containsExactly(0x01, 0x81, 0x46, 0xb1);
        assertThat(CaseNumber.bytes("0181-46X1")).isEmpty();
    }
}
