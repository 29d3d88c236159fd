package se.stegvis.mobile.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;

/** Fetches content, and goes on from the byte where a connection broke. */
final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int TRIES = 5;
    private static final int LONGEST_PROBLEM = 1 << 20;

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Download(URI server) {
        this.server = server;
    }

    byte[] fetch(ContentName name, String token) throws LinkFailure {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int attempt = 1; ; attempt++) {
            try {
                more(name, token, content);
                break;
            } catch (IOException broken) {
                if (attempt == TRIES) {
                    throw LinkFailure.noAnswer(broken);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw LinkFailure.noAnswer(stopped);
            }
        }
        if (!sha256(content.toByteArray()).equals(name.sha256())) {
            throw LinkFailure.noAnswer(new IOException("other content than was asked for"));
        }
        return content.toByteArray();
    }

    private void more(ContentName name, String token, ByteArrayOutputStream content)
            throws IOException, InterruptedException, LinkFailure {
        HttpRequest request = HttpRequest.newBuilder(
                        ServerAddress.at(server, "/api/v1/cases/" + name.caseId() + "/attachments/" + name.sha256()))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Range", "bytes=" + content.size() + "-")
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            check(answer, body);
            if (answer.statusCode() == 200) {
                content.reset();
            }
            copy(body, content);
        }
    }

    private static void check(HttpResponse<InputStream> answer, InputStream body) throws IOException, LinkFailure {
        int status = answer.statusCode();
        if (status != 200 && status != 206) {
            throw FailedAnswer.of(
                    status,
                    FailedAnswer.own(body.readNBytes(LONGEST_PROBLEM)),
                    answer.headers().firstValue("Retry-After"));
        }
    }

    private static void copy(InputStream from, ByteArrayOutputStream to) throws IOException {
        byte[] buffer = new byte[8 << 10];
        int read = from.read(buffer);
        while (read >= 0) {
            if (to.size() + read > Attachment.LARGEST) {
                throw new IOException("an answer of over " + Attachment.LARGEST + " bytes");
            }
            to.write(buffer, 0, read);
            read = from.read(buffer);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
