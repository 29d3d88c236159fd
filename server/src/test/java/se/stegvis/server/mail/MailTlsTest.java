package se.stegvis.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.stegvis.server.settings.MailSettings;
import se.stegvis.server.settings.TestSettings;

/** R6: a connection that cannot be trusted carries nothing. */
class MailTlsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private final GreenMail post = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort()
    });

    @AfterEach
    void stop() {
        post.stop();
    }

    private void send(int port, MailSettings.Tls tls) throws NotSent {
        MailSettings settings = new MailSettings("127.0.0.1", port, tls, null, null, "paminnelse@stegvis.test", null);
        new SmtpMailer(settings, new LetterWriter(TestSettings.of("stegvis.public-url", "https://stegvis.test/")))
                .send(UUID.randomUUID(), "a@post.test", new Digest(DAY, 1, 0, 0, 0), Instant.EPOCH);
    }

    @Test
    @DisplayName("R6 a certificate that nobody vouches for is refused, from the first byte")
    void r6AnUntrustedCertificateIsRefused() {
        post.start();
        assertThatThrownBy(() -> send(post.getSmtps().getPort(), MailSettings.Tls.IMPLICIT))
                .isInstanceOf(NotSent.class);
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("R6 a server that does not offer STARTTLS gets nothing in the clear")
    void r6AServerWithoutStartTlsGetsNothing() throws NotSent {
        post.start();
        int port = post.getSmtp().getPort();
        assertThatThrownBy(() -> send(port, MailSettings.Tls.STARTTLS)).isInstanceOf(NotSent.class);
        assertThat(post.getReceivedMessages()).isEmpty();
        send(port, MailSettings.Tls.NONE);
        assertThat(post.getReceivedMessages()).hasSize(1);
    }
}
