package se.stegvis.mobile.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Supplier;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.sync.ClientVersion;

/** Fetches content, and goes on from the byte where a connection broke. */
final class Download {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** Minutes in which the largest content comes through the slowest network that is of any use. */
    private static final int LONGEST_MINUTES = 30;

    private static final int TRIES = 5;

    private final URI server;
    private final BoundedHttp http;
    private final Supplier<Locale> language;

    /** @param language in which the server says what it refuses */
    Download(ServerEndpoint server, Supplier<Locale> language) {
        this(server.address(), new BoundedHttp(BoundedHttp.STALL, LONGEST_MINUTES, ServerTrust.of(server)), language);
    }

    Download(URI server, BoundedHttp http) {
        this(server, http, Transport.SWEDISH);
    }

    private Download(URI server, BoundedHttp http, Supplier<Locale> language) {
        this.server = server;
        this.http = http;
        this.language = language;
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
                .header(ClientVersion.HEADER, String.valueOf(ClientVersion.NOW))
                .header("Accept-Language", language.get().toLanguageTag())
                .header("Range", "bytes=" + content.size() + "-")
                .build();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        HttpResponse<Void> answer = http.send(request, Attachment.LARGEST, head -> bytesOf(head, content, told));
        int status = answer.statusCode();
        if (status != 200 && status != 206) {
            throw FailedAnswer.of(
                    status,
                    FailedAnswer.own(told.toByteArray()),
                    answer.headers().firstValue("Retry-After"));
        }
    }

    /** The whole content begins anew; a part goes on only where the last one ended. */
    private static OutputStream bytesOf(
            HttpResponse.ResponseInfo head, ByteArrayOutputStream content, ByteArrayOutputStream told)
            throws IOException {
        if (head.statusCode() == 200) {
            content.reset();
            return content;
        }
        if (head.statusCode() != 206) {
            return told;
        }
        String range = head.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes " + content.size() + "-")) {
            throw new IOException("another part than was asked for");
        }
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
