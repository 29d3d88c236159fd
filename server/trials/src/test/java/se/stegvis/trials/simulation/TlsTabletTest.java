package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.device.FileDeviceSecret;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.journal.JournalVault;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.sync.Enrolment;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.sync.ServerEndpoint;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.sync.TypedFingerprint;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.Passphrase;
import se.stegvis.shared.authority.TestAuthority;
import se.stegvis.shared.wire.Json;

/** The real tablet against the real server, over TLS with a certificate of the municipality's own authority. */
class TlsTabletTest {
    private static final char[] PASSPHRASE = "tre gröna äpplen på bordet".toCharArray();

    private final TestAuthority authority = new TestAuthority("Cuttown", Instant.now());

    @TempDir
    Path folder;

    private JournalVault vault;

    @Test
    void tab1_ops6_theTabletTrustsAnAuthorityOrAFingerprintAndTellsWhatElseIsWrong() throws Exception {
        Path tls = Files.createDirectory(folder.resolve("tls"));
        X509Certificate certificate = authority.issue(tls, "127.0.0.1");
        vault = new JournalVault(folder.resolve("stores"), new FileDeviceSecret(folder.resolve("device.secret")));
        try (SimulatedCluster cluster = new SimulatedCluster();
                EmbeddedServer plain =
                        cluster.beans().getBean(EmbeddedServer.class).start();
                SealedJournal settled = Enrolled.of(cluster, plain.getURI(), folder);
                ApplicationContext secured = cluster.sibling(Map.of(
                        "stegvis.tls.certificate", tls.resolve("fullchain.pem").toString(),
                        "stegvis.tls.key", tls.resolve("privkey.pem").toString()))) {
            EmbeddedServer server = secured.getBean(EmbeddedServer.class).start();
            URI address = URI.create("https://127.0.0.1:" + server.getPort());
            String digits = HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));

            LinkFailure untrusted = failure(ServerEndpoint.of(address));
            assertThat(untrusted.reason()).isEqualTo(FailureKind.UNTRUSTED);
            assertThat(untrusted.fingerprint().map(shown -> shown.replace(":", "")))
                    .contains(digits);
            assertThat(failure(trusting(URI.create("https://localhost:" + server.getPort())))
                            .reason())
                    .as("a certificate for another name")
                    .isEqualTo(FailureKind.UNTRUSTED);
            assertThat(failure(new ServerEndpoint(address, Optional.empty(), Optional.of("00" + digits.substring(2))))
                            .reason())
                    .as("another fingerprint")
                    .isEqualTo(FailureKind.UNTRUSTED);
            assertThat(failure(trusting(URI.create("https://127.0.0.1:" + plain.getPort())))
                            .reason())
                    .as("somebody who does not speak TLS")
                    .isEqualTo(FailureKind.FOREIGN_ANSWER);
            assertThat(failure(trusting(URI.create("https://127.0.0.1:9"))).reason())
                    .as("nobody")
                    .isEqualTo(FailureKind.NO_ANSWER);
            assertThat(vault.isEmpty()).as("nothing was kept of them").isTrue();

            synced(cluster, settled, trusting(address));
            assertThat(failure(new ServerEndpoint(address, Optional.empty(), Optional.of(digits.substring(0, 16))))
                            .reason())
                    .as("the first digits of a fingerprint")
                    .isEqualTo(FailureKind.UNTRUSTED);
            synced(cluster, settled, new ServerEndpoint(address, Optional.empty(), Optional.of(digits)));
            renewed(settled, address, digits);
        }
    }

    /** Enrols, sends and fetches, takes another refresh token each time, and ends the login at the server. */
    private void synced(SimulatedCluster cluster, SealedJournal settled, ServerEndpoint place) throws Exception {
        long logins = cluster.number("SELECT COUNT(*) FROM refresh_token");
        try (Passphrase passphrase = new Passphrase(PASSPHRASE);
                Journal journal = new Enrolment(place, vault)
                        .enrol(settled.owner().username() + "@cuttown", Enrolled.PASSWORD, passphrase)) {
            String first = journal.secret("refresh-token").orElseThrow();
            var caseId = journal.newId();
            journal.save(
                    List.of(new RecordEdit(
                            new RecordTarget(caseId, "CASE", caseId),
                            0,
                            Json.newObject().put("opened", "2026-11-23"))),
                    "2026-11-23T10:15:30+01:00");

            new SyncRun(journal, Enrolment.link(journal).orElseThrow(), Clock.systemUTC()).run();
            LinkFailure nothing = catchThrowableOfType(
                    LinkFailure.class,
                    () -> Enrolment.files(journal).orElseThrow().fetch(new ContentName(caseId, "0".repeat(64))));

            assertThat(journal.syncState().waiting()).isZero();
            assertThat(nothing.reason()).as("the way of pictures").isEqualTo(FailureKind.TURNED_AWAY);
            assertThat(Enrolment.address(journal)).contains(place.address());
            assertThat(journal.secret("refresh-token")).get().isNotEqualTo(first);
            assertThat(cluster.number("SELECT COUNT(*) FROM refresh_token")).isEqualTo(logins + 1);
            Enrolment.forget(journal);
            assertThat(cluster.number("SELECT COUNT(*) FROM refresh_token"))
                    .as("logged out at the server too")
                    .isEqualTo(logins);
        }
    }

    /** An enrolled tablet whose certificate was renewed says which one, and goes on once it is trusted. */
    private void renewed(SealedJournal settled, URI address, String digits) throws Exception {
        try (Passphrase passphrase = new Passphrase(PASSPHRASE);
                Journal journal = new Enrolment(
                                new ServerEndpoint(address, Optional.empty(), Optional.of(digits)), vault)
                        .enrol(settled.owner().username() + "@cuttown", Enrolled.PASSWORD, passphrase)) {
            Enrolment.trust(journal, "00".repeat(32));
            String shown = Enrolment.untrustedCertificate(journal).orElseThrow();
            Enrolment.trust(journal, TypedFingerprint.whole(digits.substring(0, 16), Optional.of(shown)));

            assertThat(Enrolment.untrustedCertificate(journal)).isEmpty();
            new SyncRun(journal, Enrolment.link(journal).orElseThrow(), Clock.systemUTC()).run();
            assertThat(journal.syncState().contact()).contains(ServerContact.REACHED);
        }
    }

    private ServerEndpoint trusting(URI address) throws Exception {
        String pem = Files.readString(authority.write(folder.resolve("ca.pem")));
        return new ServerEndpoint(address, Optional.of(pem), Optional.empty());
    }

    private LinkFailure failure(ServerEndpoint place) {
        return catchThrowableOfType(LinkFailure.class, () -> {
            try (Passphrase passphrase = new Passphrase(PASSPHRASE)) {
                new Enrolment(place, vault)
                        .enrol("hanna@cuttown", Enrolled.PASSWORD, passphrase)
                        .close();
            }
        });
    }
}
