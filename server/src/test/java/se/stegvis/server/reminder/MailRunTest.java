package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.BeanContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.mail.Digest;
import se.stegvis.server.mail.MailQueue;
import se.stegvis.server.mail.Mailer;
import se.stegvis.server.mail.NotSent;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.MunicipalityRepository;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailRunTest implements TestPropertyProvider {
    /** A Tuesday, eight in the morning. */
    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    private static final String DUE_TODAY = "'followUp':{'date':'2026-11-24','what':'Ring Agneta om sjukintyget'},"
            + "'observations':'Kall lägenhet, 19900602-2397 saknar el'";

    private final TestDatabase database = TestDatabase.fresh();
    private final GreenMail post =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Inject
    BeanContext beans;

    @Inject
    ReminderRun reminders;

    @Inject
    MailRun mails;

    @Inject
    Mailer mailer;

    @Inject
    Transactions transactions;

    @Inject
    MailQueue queue;

    @Inject
    DueDigests digests;

    @Inject
    NoticeRepository notices;

    @Inject
    MunicipalityRepository municipalities;

    @Inject
    Accounts accounts;

    private ReminderFixture town;
    private final UUID visit = UUID.randomUUID();

    @Override
    public Map<String, String> getProperties() {
        post.start();
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("stegvis.mail.host", "127.0.0.1");
        properties.put("stegvis.mail.port", Integer.toString(post.getSmtp().getPort()));
        properties.put("stegvis.mail.tls", "NONE");
        properties.put("stegvis.mail.from", "paminnelse@stegvis.test");
        properties.put("stegvis.public-url", "https://stegvis.test/");
        return properties;
    }

    @BeforeEach
    void build() throws Exception {
        post.purgeEmailFromAllMailboxes();
        town = new ReminderFixture(database, beans);
    }

    @AfterAll
    void stop() {
        post.stop();
    }

    /** A case with one visit due on the morning's day, and the reminder of it given. */
    private UUID remindedCase() throws SQLException {
        UUID caseId = town.openCase();
        town.take(MORNING.minus(Duration.ofDays(1)), ReminderFixture.visit(visit, caseId, DUE_TODAY));
        reminders.issueDue(MORNING);
        return caseId;
    }

    private MailRun runWith(Mailer other) {
        return new MailRun(transactions, queue, other, digests, notices, municipalities, accounts);
    }

    private List<String> mailStates() throws SQLException {
        return town.rows("SELECT state, attempts FROM mail ORDER BY day");
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void aMailTellsCountsDayAndLinkInTextAndHtml() throws Exception {
        remindedCase();
        assertThat(mails.sendWaiting(MORNING)).isEqualTo(1);
        MimeMessage mail = post.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Påminnelse från Stegvis");
        assertThat(mail.getAllRecipients()[0]).hasToString("handlaggare1@post.test");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0)).contains("(2026-11-24)", "I dag: 1", "Försenade: 0", "https://stegvis.test/");
        assertThat(part(mail, 1))
                .contains("<td>I dag</td><td><strong>1</strong></td>", "href=\"https://stegvis.test/\"");
        assertThat(mailStates()).containsExactly("SENT 1");
        assertThat(mails.sendWaiting(MORNING.plusSeconds(600))).isZero();
    }

    @Test
    @DisplayName("R8 no mail names anybody or anything")
    void noMailNamesAPersonACaseOrTheMunicipality() throws Exception {
        UUID caseId = remindedCase();
        for (int day = 1; day < 12; day++) {
            Instant at = MORNING.plus(Duration.ofDays(day));
            reminders.issueDue(at);
            mails.sendWaiting(at);
        }
        MimeMessage[] all = post.getReceivedMessages();
        assertThat(Arrays.stream(all).map(GreenMailUtil::getHeaders).filter(h -> h.contains("teamledare1@")))
                .isNotEmpty();
        for (MimeMessage mail : all) {
            String everything = (GreenMailUtil.getWholeMessage(mail)
                            + mail.getSubject()
                            + part(mail, 0)
                            + part(mail, 1))
                    .toLowerCase(java.util.Locale.ROOT)
                    // Numbers of the mail itself are random: four digits of a person are found in them by chance.
                    .replaceAll("_part_[0-9_.]+|<[0-9a-f-]{36}@|referens: [0-9a-f]{8}", "");
            for (String secret : List.of(
                    "agneta",
                    "sjukintyg",
                    "900602",
                    "2397",
                    "ekström",
                    "lägenhet",
                    "ekdalen",
                    "hembesök",
                    "home_visit",
                    caseId.toString(),
                    visit.toString(),
                    town.worker.toString(),
                    town.team.toString(),
                    "vuxen")) {
                assertThat(everything).doesNotContain(secret);
            }
        }
    }

    @Test
    @DisplayName("R2 killed between 250 and the mark: one repeat, same Message-ID")
    void whoDiesAfterTheServerTookItSendsOnceMoreUnderTheSameMessageId() throws Exception {
        remindedCase();
        MailRun dying = runWith(new Dying(mailer));
        assertThatThrownBy(() -> dying.sendWaiting(MORNING)).isInstanceOf(Killed.class);
        assertThat(mailStates()).containsExactly("CLAIMED 1");

        assertThat(mails.sendWaiting(MORNING.plus(Duration.ofMinutes(14)))).isZero();
        assertThatThrownBy(() -> dying.sendWaiting(MORNING.plus(Duration.ofMinutes(16))))
                .isInstanceOf(Killed.class);
        assertThat(mails.sendWaiting(MORNING.plus(Duration.ofMinutes(32)))).isZero();

        assertThat(post.getReceivedMessages()).hasSize(2);
        String first = post.getReceivedMessages()[0].getMessageID();
        assertThat(post.getReceivedMessages()[1].getMessageID()).isEqualTo(first);
        assertThat(first)
                .isEqualTo("<"
                        + town.rows("SELECT LOWER(HEX(id)) FROM mail")
                                .get(0)
                                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                        + "@stegvis.test>");
        assertThat(mailStates()).containsExactly("FAILED 2");
        assertThat(town.rows("SELECT COUNT(*) FROM mail_notice WHERE recipient = ?", town.lead))
                .containsExactly("1");
    }

    @Test
    void twoRunsAtOnceSendAMailOnce() throws Exception {
        remindedCase();
        Mailer nested = new Mailer() {
            @Override
            public boolean ready() {
                return true;
            }

            @Override
            public void send(UUID mail, String to, Digest digest, Instant now) throws NotSent {
                assertThat(mails.sendWaiting(now)).isZero();
                mailer.send(mail, to, digest, now);
            }
        };
        assertThat(runWith(nested).sendWaiting(MORNING)).isEqualTo(1);
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'followUpOutcomes':{'a':{'outcome':'DONE'}}",
                "'followUpOutcomes':{'a':{'outcome':'CANCELLED','why':'flyttat'}}",
                "'followUpOutcomes':{'a':{'outcome':'POSTPONED','newDate':'2026-12-20'}}"
            })
    @DisplayName("R7 done, moved or cancelled is seen again at sending")
    void whatIsDealtWithBeforeTheMailLeavesIsNotTold(String outcome) throws Exception {
        UUID caseId = remindedCase();
        town.take(MORNING, ReminderFixture.visit(visit, caseId, DUE_TODAY + "," + outcome));
        assertThat(mails.sendWaiting(MORNING)).isZero();
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(mailStates()).containsExactly("DROPPED 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE care_case SET closed_on = '2026-11-24'",
                "UPDATE care_case SET responsible = NULL",
                "UPDATE account SET active = FALSE",
                "UPDATE account SET email = NULL"
            })
    @DisplayName("R7 closed, handed over or left is seen again at sending")
    void aCaseClosedOrHandedOverOrAPersonWhoLeftGetsNoMail(String change) throws Exception {
        remindedCase();
        town.execute(change);
        assertThat(mails.sendWaiting(MORNING)).isZero();
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void ofWhomNoMailCanReachTheTeamLeadIsToldOnceAWeek() throws Exception {
        remindedCase();
        town.execute("UPDATE account SET email = NULL WHERE id = ?", town.worker);
        for (int day = 0; day < 8; day++) {
            Instant at = MORNING.plus(Duration.ofDays(day));
            reminders.issueDue(at);
            mails.sendWaiting(at);
        }
        assertThat(town.rows(
                        "SELECT DATE(created_at) FROM mail_notice WHERE recipient = ? AND about = ? ORDER BY 1",
                        town.lead,
                        town.worker))
                .containsExactly("2026-11-24", "2026-12-01");
    }

    @Test
    void anAddressWithALineBreakSmugglesNothingIn() throws Exception {
        remindedCase();
        town.execute("UPDATE account SET email = ? WHERE id = ?", "a@post.test\r\nBcc: b@post.test", town.worker);
        assertThat(mails.sendWaiting(MORNING)).isZero();
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(mailStates()).containsExactly("WAITING 1");
    }

    @Test
    @DisplayName("R5 after an outage: one digest each")
    void afterAnOutageThereIsOneMailForAllDays() throws Exception {
        remindedCase();
        reminders.issueDue(MORNING.plus(Duration.ofDays(1)));
        reminders.issueDue(MORNING.plus(Duration.ofDays(7)));
        Instant back = MORNING.plus(Duration.ofDays(7));
        mails.sendWaiting(back);
        assertThat(town.rows("SELECT state FROM mail WHERE recipient = ? ORDER BY day", town.worker))
                .containsExactly("DROPPED", "DROPPED", "SENT");
        assertThat(part(post.getReceivedMessages()[0], 0)).contains("Försenade: 1");
    }

    @Test
    void onASaturdayTheMailWaitsForMonday() throws Exception {
        UUID caseId = town.openCase();
        Instant saturday = Instant.parse("2026-11-28T07:00:00Z");
        town.take(MORNING, ReminderFixture.visit(visit, caseId, "'followUp':{'date':'2026-11-28'}"));
        reminders.issueDue(saturday);
        reminders.issueDue(saturday.plus(Duration.ofDays(1)));
        assertThat(mails.sendWaiting(saturday.plus(Duration.ofDays(1)))).isZero();
        assertThat(mails.sendWaiting(saturday.plus(Duration.ofDays(2)))).isEqualTo(1);
        assertThat(town.remindersOf(town.worker)).hasSize(2);
    }

    @Test
    void aProtectedPersonIsCountedToThoseNamedOnly() throws Exception {
        remindedCase();
        town.execute("UPDATE care_case SET protection = 'PROTECTED_REGISTRATION'");
        Instant later = Instant.parse("2026-11-27T07:00:00Z");
        reminders.issueDue(later);
        assertThat(town.remindersOf(town.lead)).hasSize(1);
        mails.sendWaiting(later);
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(post.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("handlaggare1@post.test");
    }

    @SuppressWarnings("serial")
    private static final class Killed extends Error {}

    /** Dies when the server has taken the mail, before anybody is told. */
    private record Dying(Mailer real) implements Mailer {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void send(UUID mail, String to, Digest digest, Instant now) throws NotSent {
            real.send(mail, to, digest, now);
            throw new Killed();
        }
    }
}
