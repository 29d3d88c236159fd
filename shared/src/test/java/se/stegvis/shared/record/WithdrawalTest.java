package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.Text;
import se.stegvis.shared.consent.Party;

/** The rule of a withdrawal as a table; days stand for nine o'clock in Sweden. */
class WithdrawalTest {
    private static final OffsetDateTime NOW = at("2026-05-09");

    private static OffsetDateTime at(String day) {
        return OffsetDateTime.parse(day + "T09:00:01+02:00");
    }

    private static Withdrawal read(String written) {
        return Withdrawal.read(Text.json(days(written)));
    }

    private static String days(String written) {
        return written.replaceAll("#(\\d)", "\"2026-05-0$1T09:00:01+02:00\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # written                                             | AF | FK | ALL | whole
        {}                                                    |    |    |     | false
        {"at":#5}                                             | 5  | 5  | 5   | true
        {"at":#5,"parties":[]}                                | 5  | 5  | 5   | true
        {"at":#5,"parties":"ALL"}                             | 5  | 5  | 5   | true
        {"at":#5,"parties":["AF"]}                            | 5  |    |     | false
        {"at":#5,"parties":["AF","FK"],"each":{"FK":#7}}      | 5  | 7  |     | false
        {"at":#5,"parties":["AF"],"each":{"FK":#7}}           | 5  | 7  |     | false
        {"at":#5,"parties":"ALL","each":{"FK":#7,"ALL":#8}}   | 8  | 7  | 8   | true
        {"at":#5,"parties":"ALL","each":{"FK":#7}}            | 5  | 5  | 5   | true
        {"parties":["AF"]}                                    | 0  |    |     | false
        {"at":"no instant","parties":["AF"]}                  | 0  |    |     | false
        {"at":#5,"parties":["LATER"]}                         |    |    |     | false
        """)
    void eachCountsFromItsOwnInstant(String written, Integer af, Integer fk, Integer all, boolean whole) {
        Withdrawal withdrawal = read(written);
        assertThat(withdrawal.since("AF")).isEqualTo(since(af));
        assertThat(withdrawal.since("FK")).isEqualTo(since(fk));
        assertThat(withdrawal.since(Withdrawal.ALL)).isEqualTo(since(all));
        assertThat(withdrawal.whole()).isEqualTo(whole);
    }

    /** The day of May; 0 for always. */
    private static Optional<OffsetDateTime> since(Integer day) {
        return Optional.ofNullable(day).map(one -> one == 0 ? Withdrawal.ALWAYS : at("2026-05-0" + one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # one                                   | other                                 | both
        {"at":#5,"parties":["AF"]}              | {"at":#5,"parties":["FK"]}            | {"at":#5,"parties":["AF","FK"]}
        {"at":#5,"parties":["AF"]}              | {"at":#7,"parties":["FK"]}            | {"at":#5,"parties":["AF","FK"],"each":{"AF":#5,"FK":#7}}
        {"at":#5,"parties":["AF"]}              | {"at":#7,"parties":["AF"]}            | {"at":#5,"parties":["AF"]}
        {"at":#5,"parties":["AF"]}              | {"at":#7,"parties":"ALL"}             | {"at":#5,"parties":"ALL","each":{"AF":#5,"ALL":#7}}
        {"at":#5,"parties":"ALL"}               | {"at":#7}                             | {"at":#5,"parties":"ALL"}
        {"parties":["AF"]}                      | {"at":#7,"parties":["FK"]}            | {"at":#7,"parties":["AF","FK"]}
        {"at":#5,"parties":["AF"],"note":1}     | {"at":#5,"parties":["AF"],"by":"x"}   | {"at":#5,"parties":["AF"],"note":1,"by":"x"}
        {"at":#5,"parties":["LATER"]}           | {"at":#5,"parties":["AF"]}            | {"at":#5,"parties":["LATER","AF"]}
        """)
    void whatEitherTookBackStaysTakenBack(String one, String other, String both) {
        assertThat(read(one).merge(read(other)).write()).isEqualTo(Text.json(days(both)));
        Withdrawal turned = read(other).merge(read(one));
        for (String key : Set.of("AF", "FK", "LATER", Withdrawal.ALL)) {
            assertThat(turned.since(key)).as(key).isEqualTo(read(both).since(key));
        }
        assertThat(read(both).growsFrom(read(both))).isFalse();
    }

    @Test
    void whatIsTakenBackLaterIsAddedAndChangesNothingBefore() {
        Withdrawal first = Withdrawal.NONE.plus(Set.of(Party.AF), at("2026-05-05"));
        assertThat(first.write()).isEqualTo(Text.json(days("{\"at\":#5,\"parties\":[\"AF\"]}")));
        Withdrawal second = read("{\"at\":#5,\"parties\":[\"AF\"],\"note\":1}").plus(Set.of(Party.FK), NOW);
        assertThat(second.write())
                .isEqualTo(Text.json(
                        days("{\"at\":#5,\"parties\":[\"AF\",\"FK\"],\"note\":1,\"each\":{\"AF\":#5,\"FK\":#9}}")));
        assertThat(second.growsFrom(first)).isTrue();
        assertThat(first.growsFrom(second)).isFalse();
        Withdrawal rest = first.plusAll(Set.of(Party.FK), NOW);
        assertThat(rest.whole()).isTrue();
        assertThat(rest.parties()).containsEntry(Party.AF, LocalDate.of(2026, 5, 5));
        assertThat(rest.parties()).containsEntry(Party.AME, LocalDate.of(2026, 5, 9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # stated (given on the 3rd, accepted on the 7th)       | before                      | clamped
        {"at":#5,"parties":["AF"]}                             | {}                          | {"at":#5,"parties":["AF"]}
        {"at":#8,"parties":["AF"]}                             | {}                          | {"at":#7,"parties":["AF"]}
        {"at":#2,"parties":["AF"]}                             | {}                          | {"at":#7,"parties":["AF"]}
        {"at":#2,"parties":["AF"]}                             | {"at":#2}                   | {"at":#2,"parties":["AF"]}
        {"parties":["AF"]}                                     | {}                          | {"parties":["AF"],"at":#7}
        {"at":#5,"parties":"ALL","each":{"AF":#9,"ALL":#6}}    | {}                          | {"at":#5,"parties":"ALL","each":{"AF":#7,"ALL":#6}}
        """)
    void anInstantThatCannotBeIsThatOfTheAcceptance(String stated, String before, String clamped) {
        Instant given = at("2026-05-03").toInstant();
        Instant accepted = at("2026-05-07").toInstant();
        assertThat(read(stated).clampedTo(given, accepted, read(before)).write())
                .isEqualTo(Text.json(days(clamped)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04, AF, false",
        "2026-05-05, AF, true",
        "2026-05-06, AF, true",
        "2026-05-06, FK, false",
        "2026-05-09, FK, true",
        "2026-05-06, , false",
        "2026-05-09, , true"
    })
    void itLastsFromItsSwedishDayOn(LocalDate day, Party party, boolean lasts) {
        Withdrawal withdrawal = Withdrawal.NONE
                .plus(Set.of(Party.AF), OffsetDateTime.parse("2026-05-04T22:30:00Z"))
                .plusAll(Set.of(), NOW);
        assertThat(withdrawal.lastingOn(day, Optional.ofNullable(party))).isEqualTo(lasts);
    }
}
