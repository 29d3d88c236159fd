package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/** Asked, and no answer by the day that was set (Gävle, variant B): neither a yes nor a no. */
class UnansweredConsentTest {
    private static final String ASKED = "'type':'SECRECY_LIFTED','decision':'NO_REPLY','purpose':'p',"
            + "'parties':{'AF':{'information':['HEALTH']}},'askedAt':'2026-11-02T09:00:00+01:00',";
    private static final String SILENT = "{" + ASKED
            + "'answerBy':'2026-11-16','attempts':{'a':{'at':'2026-11-09T09:00:00+01:00','how':'PHONE'}}%s}";
    private static final LocalDate LATER = LocalDate.of(2026, 11, 17);

    /** @param more further fields, each with a comma before it */
    private static String silent(String more) {
        return SILENT.replace("%s", more);
    }

    private static List<String> on(String day, String fields) {
        return findings("CONSENT", fields, CaseFacts.NONE.signedOn(LocalDate.parse(day)));
    }

    private static ConsentTerms signed(String fields) {
        return ((Consent) view("CONSENT", fields)).terms().orElseThrow();
    }

    @Test
    void f12_silenceNeedsNeitherFormNorPeriod() {
        assertThat(on("2026-11-17", silent(""))).isEmpty();
    }

    @Test
    void f12_silenceNeedsWhenOneAskedUntilWhenOneWaitedAndAnAttempt() {
        String fields = "{'type':'SECRECY_LIFTED','decision':'NO_REPLY','purpose':'p','parties':{'AF':{}}}";
        assertThat(on("2026-11-17", fields))
                .containsExactly("askedAt required", "answerBy required", "attempts attempts-missing");
    }

    @Test
    void f12_nobodyIsSilentBeforeTheLastDayIsOver() {
        assertThat(on("2026-11-16", silent(""))).containsExactly("answerBy answer-awaited");
    }

    @Test
    void f12_theLastDayIsNotBeforeTheQuestion() {
        assertThat(on("2026-11-17", silent("").replace("2026-11-16", "2026-11-01")))
                .containsExactly("answerBy answer-by-before-asked");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16,NEVER_ASKED", "2026-11-17,NO_REPLY", "2027-11-17,NO_REPLY"})
    void f12_silenceCountsFromTheDayAfter(LocalDate day, ConsentReason expected) {
        ConsentRegister register = new ConsentRegister(List.of(signed(silent(",'status':'SIGNED'"))));
        ConsentQuestion question = ConsentQuestion.disclosure(day, Party.AF, InformationKind.HEALTH);
        assertThat(register.answer(question).reason()).isEqualTo(expected);
        assertThat(register.lastWord(question).reason()).isEqualTo(expected);
    }

    @Test
    void f12_silenceEndsNoYesOfBeforeAndSaysNothingOfOthers() {
        String yes = "{'type':'SECRECY_LIFTED','decision':'GIVEN','form':'ORAL_DOCUMENTED','status':'SIGNED',"
                + "'parties':{'AF':{'information':['HEALTH']}},'validFrom':'2026-10-01','validTo':'2026-12-31'}";
        ConsentTerms unanswered = signed(silent(",'status':'SIGNED'"));
        assertThat(new ConsentRegister(List.of(signed(yes), unanswered))
                        .answer(ConsentQuestion.disclosure(LATER, Party.AF, InformationKind.HEALTH))
                        .inForce())
                .isTrue();
        assertThat(new ConsentRegister(List.of(unanswered))
                        .answer(ConsentQuestion.disclosure(LATER, Party.FK, InformationKind.HEALTH))
                        .reason())
                .isEqualTo(ConsentReason.NEVER_ASKED);
    }

    @Test
    void f23_whoAnswersForThePersonHasNameAndRole() {
        String half = silent(",'representative':{'name':'Eva'}");
        assertThat(on("2026-11-17", half)).containsExactly("representative representative-half");
        assertThat(on("2026-11-17", silent(",'representative':{'name':'Eva','role':'GOD_MAN'}")))
                .isEmpty();
    }

    @Test
    void f23_anotherRepresentativeIsAnotherText() {
        Doc without = view("CONSENT", silent("")).doc();
        Doc with = view("CONSENT", silent(",'representative':{'name':'Eva','role':'GOD_MAN'}"))
                .doc();
        assertThat(Consent.signedTerms(with)).isNotEqualTo(Consent.signedTerms(without));
    }
}
