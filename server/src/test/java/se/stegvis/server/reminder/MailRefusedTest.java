package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import se.stegvis.server.embedded.TestDatabase;

/** A mail server that takes some mails and refuses others. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailRefusedTest implements TestPropertyProvider {
    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile String refused = "";
    private final SMTPServer post = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(this::handler)
            .build();

    @Inject
    BeanContext beans;

    @Inject
    ReminderRun reminders;

    @Inject
    MailRun mails;

    private ReminderFixture town;

    @Override
    public Map<String, String> getProperties() {
        post.start();
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("stegvis.mail.host", "127.0.0.1");
        properties.put("stegvis.mail.port", Integer.toString(post.getPortAllocated()));
        properties.put("stegvis.mail.tls", "NONE");
        properties.put("stegvis.mail.from", "paminnelse@stegvis.test");
        return properties;
    }

    @BeforeEach
    void build() throws SQLException {
        taken.clear();
        refused = "";
        town = new ReminderFixture(database, beans);
        for (UUID responsible : List.of(town.worker, town.other)) {
            UUID caseId = town.openCase();
            town.execute("UPDATE care_case SET responsible = ? WHERE case_id = ?", responsible, caseId);
            town.take(
                    MORNING.minus(Duration.ofDays(1)),
                    ReminderFixture.visit(UUID.randomUUID(), caseId, "'followUp':{'date':'2026-11-24'}"));
        }
        reminders.issueDue(MORNING);
    }

    @AfterAll
    void stop() {
        post.stop();
    }

    private MessageHandler handler(MessageContext context) {
        return new MessageHandler() {
            private final List<String> to = new ArrayList<>();

            @Override
            public void from(String from) {}

            @Override
            public void recipient(String recipient) throws RejectException {
                if (recipient.equals(refused)) {
                    refusals.incrementAndGet();
                    throw new RejectException(451, "Requested action aborted: " + recipient);
                }
                to.add(recipient);
            }

            @Override
            public String data(InputStream data) {
                taken.addAll(to);
                return null;
            }

            @Override
            public void done() {}
        };
    }

    private List<String> stateOf(UUID account) throws SQLException {
        return town.rows("SELECT state, attempts FROM mail WHERE recipient = ?", account);
    }

    @Test
    @DisplayName("R6 a refused mail holds up nobody and is tried again")
    void aRefusedMailDoesNotHoldUpTheOthersAndIsTriedAgainLater() throws SQLException {
        refused = "handlaggare1@post.test";
        assertThat(mails.sendWaiting(MORNING)).isEqualTo(1);
        assertThat(taken).containsExactly("handlaggare2@post.test");
        assertThat(stateOf(town.worker)).containsExactly("WAITING 1");

        refused = "";
        assertThat(mails.sendWaiting(MORNING.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(mails.sendWaiting(MORNING.plus(Duration.ofMinutes(5)))).isEqualTo(1);
        assertThat(stateOf(town.worker)).containsExactly("SENT 2");
    }

    @Test
    @DisplayName("R6 backoff, then the team lead is told")
    void thePausesDoubleAndInTheEndTheTeamLeadIsTold() throws SQLException {
        refused = "handlaggare1@post.test";
        List<Long> tries = new ArrayList<>();
        for (int minute = 0; minute <= 24 * 60; minute++) {
            int before = refusals.get();
            mails.sendWaiting(MORNING.plus(Duration.ofMinutes(minute)));
            for (int more = refusals.get() - before; more > 0; more--) {
                tries.add((long) minute);
            }
        }
        assertThat(tries).containsExactly(0L, 5L, 15L, 35L, 75L, 155L, 315L);
        assertThat(stateOf(town.worker)).containsExactly("FAILED 7");
        assertThat(town.rows("SELECT COUNT(*) FROM mail_notice")).containsExactly("1");
        assertThat(town.rows(
                        "SELECT COUNT(*) FROM mail_notice WHERE recipient = ? AND about = ?", town.lead, town.worker))
                .containsExactly("1");
    }
}
