package se.stegvis.mobile.sync;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import se.stegvis.mobile.store.ContentName;
import se.stegvis.mobile.store.Unsent;
import se.stegvis.mobile.sync.LinkFailure.Reason;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.ProblemWire;

/**
 * Content by tus 1.0.0. The server gives who begins again the same address, so nothing is to be remembered between two
 * starts of the app. Used by one thread at a time.
 */
public final class TusLink implements FileLink {
    /** What a broken connection costs at most. */
    private static final int PIECE = 256 << 10;

    private static final int BUFFER = 32 << 10;
    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 60_000;
    private static final Duration BUSY_UNTOLD = Duration.ofSeconds(5);
    private static final String HERE_ALREADY = "attachment-here";

    private final URI server;
    private final int piece;
    private final Access access;
    private final Download download;

    /** @param refreshToken from the login, kept sealed between the times */
    public TusLink(URI server, String refreshToken) {
        this(server, refreshToken, PIECE);
    }

    /** @param piece bytes of one request, at most 1 MiB */
    public TusLink(URI server, String refreshToken, int piece) {
        this.server = server;
        this.piece = piece;
        this.access = new Access(server, refreshToken);
        this.download = new Download(server);
    }

    @Override
    public void send(Unsent unsent, Source content) throws LinkFailure {
        access.call(token -> {
            try (InputStream in = content.open()) {
                upload(client(token), unsent, in);
            } catch (ProtocolException answered) {
                refused(answered);
            } catch (SendableContent.Damaged damaged) {
                throw LinkFailure.damaged(damaged);
            } catch (IOException broken) {
                throw LinkFailure.noAnswer(broken);
            }
            return unsent;
        });
    }

    @Override
    public byte[] fetch(ContentName name) throws LinkFailure {
        return access.call(token -> download.fetch(name, token));
    }

    private void upload(TusClient client, Unsent unsent, InputStream in) throws ProtocolException, IOException {
        Attachment attachment = unsent.attachment();
        TusUpload upload = new TusUpload();
        upload.setInputStream(in);
        upload.setSize(attachment.size());
        upload.setMetadata(Map.of(
                "case", unsent.caseId().toString(),
                "sha256", attachment.sha256(),
                "mediaType", attachment.mediaType()));
        // The address is the same as before, and only asking it tells how far the upload is.
        TusUploader begun = client.createUpload(upload);
        TusUploader uploader = client.beginOrResumeUploadFromURL(upload, begun.getUploadURL());
        uploader.setRequestPayloadSize(piece);
        uploader.setChunkSize(Math.min(piece, BUFFER));
        while (uploader.getOffset() < attachment.size()) {
            if (uploader.uploadChunk() < 0) {
                throw new IOException("the content ends before its " + attachment.size() + " bytes");
            }
        }
        uploader.finish();
    }

    private TusClient client(String token) throws IOException {
        TusClient client = new TusClient() {
            @Override
            public void prepareConnection(HttpURLConnection connection) {
                super.prepareConnection(connection);
                connection.setReadTimeout(ANSWER_MILLISECONDS);
            }
        };
        client.setConnectTimeout(CONNECT_MILLISECONDS);
        client.setUploadCreationURL(server.resolve("/api/v1/attachments").toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + token));
        return client;
    }

    /** Returns when the server has the content all the same. */
    private static void refused(ProtocolException answered) throws LinkFailure {
        HttpURLConnection answer = answered.getCausingConnection();
        if (answer == null) {
            throw LinkFailure.noAnswer(answered);
        }
        int status = status(answer);
        Problem problem = problem(answer);
        if (problem.name().equals(HERE_ALREADY)) {
            return;
        }
        throw switch (status) {
            case 401 -> LinkFailure.of(Reason.LOGIN_NEEDED, problem);
            case 413 -> LinkFailure.of(Reason.TOO_LARGE, problem);
            case 429, 503 -> LinkFailure.busy(BUSY_UNTOLD);
            default ->
                // Without a reason: another piece is awaited, or the upload came to its end; asking again tells.
                !problem.title().isBlank()
                                && status < HttpURLConnection.HTTP_INTERNAL_ERROR
                                && status >= HttpURLConnection.HTTP_BAD_REQUEST
                        ? LinkFailure.of(Reason.TURNED_AWAY, problem)
                        : LinkFailure.noAnswer(answered);
        };
    }

    private static int status(HttpURLConnection answer) throws LinkFailure {
        try {
            return answer.getResponseCode();
        } catch (IOException broken) {
            throw LinkFailure.noAnswer(broken);
        }
    }

    private static Problem problem(HttpURLConnection answer) {
        try (InputStream body = answer.getErrorStream()) {
            return ProblemWire.read(body == null ? Json.newObject() : Json.object(body.readAllBytes()));
        } catch (IOException | MalformedMessage notAProblem) {
            return ProblemWire.read(Json.newObject());
        }
    }
}
