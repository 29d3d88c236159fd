package se.stegvis.shared.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.guard.CaseFile;
import se.stegvis.shared.guard.DateFact;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.TimePassed;

/** Whatever an administrator may send: the reader tells what is wrong with it and never fails itself. */
class HostileDefinitionTest {

    private static List<String> errors(byte[] json) {
        return ProcessReader.read(json).errors().stream()
                .map(error -> error.line() + " " + error.flaw().path() + " "
                        + error.flaw().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1               | \"version\": 2147483647              | 4 version number-too-large",
                "\"version\": 1               | \"version\": 99999999999999999999999 | 4 version wrong-type",
                "\"validFrom\": \"2026-01-01\" | \"validFrom\": \"+999999999-12-31\"  | 8 validFrom year-out-of-range",
                "\"reviewBy\": \"2027-01-01\"  | \"reviewBy\": \"2200-01-01\"         | 9 reviewBy year-out-of-range",
                "\"dated\": \"2025-12-01\"     | \"dated\": \"-0001-01-01\"           | 10 source.dated year-out-of-range",
                "\"followUpDays\": 21         | \"followUpDays\": 2147483647         | 12 followUpDays number-too-large",
                "\"followUpDays\": 7          | \"followUpDays\": 3661               | 24 steps[1].followUpDays number-too-large",
                "\"withinDays\": 30           | \"withinDays\": 2147483647           | 39 transitions[2].guard.all[2].any[0].record.withinDays number-too-large",
                "\"after\": \"P14D\"           | \"after\": \"P999999999Y\"            | 38 transitions[2].guard.all[1].time.after period-too-long",
                "\"after\": \"P14D\"           | \"after\": \"P11Y\"                   | 38 transitions[2].guard.all[1].time.after period-too-long",
                "\"after\": \"P14D\"           | \"after\": \"P2147483647Y2147483647M\" | 38 transitions[2].guard.all[1].time.after period-too-long",
                "\"after\": \"P14D\"           | \"after\": \"P2147483647W\"           | 38 transitions[2].guard.all[1].time.after not-a-period",
                "\"after\": \"P14D\"           | \"after\": \"P1M3D\"                  | 38 transitions[2].guard.all[1].time.after mixed-period",
                "\"after\": \"P14D\"           | \"after\": \"P-14D\"                  | 38 transitions[2].guard.all[1].time.after not-positive",
                "\"withinDays\": 30           | \"where\": {\"a[99999999999]\": []}   | 39 transitions[2].guard.all[2].any[0].record.where.a[99999999999] empty",
            })
    void numbersDaysAndLengthsOfTimeHaveAnEnd(String old, String now, String error) {
        assertThat(errors(Seventh.with(old, now))).containsExactly(error);
    }

    @Test
    void titlesAndSentencesHaveAnEnd() {
        assertThat(errors(Seventh.with("\"owner\": \"Påhittsby kommun\"", "\"owner\": \"" + "x".repeat(201) + "\"")))
                .containsExactly("6 owner text-too-long");
        assertThat(ProcessReader.read(Seventh.with(
                                "\"owner\": \"Påhittsby kommun\"", "\"owner\": \"" + "x".repeat(200) + "\""))
                        .definition())
                .isPresent();
        byte[] title = String.format(
                        Locale.ROOT,
                        "{\"steps\": [{\"key\": \"a\", \"title\": {\"sv\": \"%s\"}, \"does\": [\"%s\"]}]}",
                        "x".repeat(201),
                        "y".repeat(2001))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(errors(title)).contains("1 steps[0].title.sv text-too-long", "1 steps[0].does[0] text-too-long");
        assertThat(errors(("{\"owner\": \"" + "x".repeat(10_001) + "\"}").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1  too-much");
    }

    @Test
    void listsHaveAnEndAndSoHasWhatIsToldOfThem() {
        String ones = IntStream.range(0, 501).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(errors(("{\"steps\": [" + ones + "]}").getBytes(StandardCharsets.UTF_8)))
                .contains("1 steps too-many");
        String many =
                IntStream.range(0, 5_000).mapToObj(n -> "\"m" + n + "\": 1").collect(Collectors.joining(","));
        assertThat(errors(("{" + many + "}").getBytes(StandardCharsets.UTF_8))).hasSize(DefinitionLimits.ERRORS);
    }

    /** Each names the one before twice: the last would be made of 2^40. */
    @Test
    void guardsThatNameEachOtherDoNotGrowWithoutEnd() {
        String guards = IntStream.range(1, 40)
                .mapToObj(n -> String.format(
                        Locale.ROOT,
                        "\"g%d\": {\"any\": [{\"named\": \"g%d\"}, {\"named\": \"g%d\"}]}",
                        n,
                        n - 1,
                        n - 1))
                .collect(Collectors.joining(", ", "\"guards\": {\"g0\": {\"needGroup\": [\"AM1\"]}, ", "}, "));
        assertThat(errors(Seventh.with("\"entry\":", guards + "\"entry\":")))
                .isNotEmpty()
                .allMatch(error -> error.endsWith(" guard-too-large") || error.endsWith(" guard-name-too-long"));
        String all = guards.replace("any", "all");
        assertThat(errors(Seventh.with("\"entry\":", all + "\"entry\":")))
                .isNotEmpty()
                .allMatch(error -> error.endsWith(" guard-too-large"));
    }

    @Test
    void aGuardOfWhichAChangeOfStepCouldNotTellIsRefused() {
        String many = IntStream.range(0, 20)
                .mapToObj(n -> "{\"record\": {\"kind\": \"WORK_TRAINING_FOLLOW_UP\"}}")
                .collect(Collectors.joining(", "));
        assertThat(errors(Seventh.with("{\"role\": [\"TEAM_LEAD\"]}", many)))
                .containsExactly("39 transitions[2].guard.all[2] guard-name-too-long");
    }

    @Test
    void aLongValueIsNotRepeatedAsAWholeInTheError() {
        byte[] json = Seventh.with("\"entry\": \"a\"", "\"entry\": \"" + "x".repeat(9_000) + "\"");
        assertThat(ProcessReader.read(json).errors())
                .allSatisfy(error -> assertThat(error.text(Locale.ENGLISH)).hasSizeLessThan(1_000));
    }

    @Test
    void noDayOfACaseIsSoLateThatALengthOfTimeCannotBeReckonedFromIt() {
        Guard guard = new TimePassed(DateFact.STEP, Period.ofYears(10));
        CaseFile file = CaseFile.builder().at("a", LocalDate.MAX.minusDays(3)).build();
        assertThat(guard.missing(file, LocalDate.of(2026, 11, 23))).hasSize(1);
        assertThat(DefinitionLimits.later(LocalDate.of(2026, 1, 31), Period.ofMonths(1)))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
