package se.stegvis.mobile.sync;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import se.stegvis.mobile.journal.UnsentAttachment;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.sync.ClientVersion;
import se.stegvis.shared.sync.Problem;

/**
 * Content by tus 1.0.0. The server gives the same address to a repeated beginning, so nothing is to be remembered
 * between two starts of the app. Used by one thread at a time.
 */
public final class TusLink implements FileLink {
    /** The largest cost of a broken connection. */
    private static final int PIECE = 256 << 10;

    private static final int BUFFER = 32 << 10;
    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 60_000;
    private static final int LONGEST_PROBLEM = 1 << 20;
    private static final String HERE_ALREADY = "attachment-here";

    private final URI server;
    private final int piece;
    private final Duration stall;
    private final SSLSocketFactory tls;
    private final AccessTokenSource access;
    private final Download download;
    private final Supplier<Locale> language;

    /** @param refreshToken from the login, kept sealed between the times */
    public TusLink(URI server, String refreshToken) {
        this(server, refreshToken, PIECE);
    }

    /** @param piece bytes of one request, at most 1 MiB */
    public TusLink(URI server, String refreshToken, int piece) {
        this(server, refreshToken, piece, BoundedHttp.STALL);
    }

    /** @param stall so long may nothing be written or answered */
    TusLink(URI server, String refreshToken, int piece, Duration stall) {
        this(ServerEndpoint.of(server), RefreshToken.of(refreshToken), piece, stall, Transport.SWEDISH);
    }

    /** @param language of the person, in which the server says what it refuses; asked with each call */
    TusLink(ServerEndpoint server, RefreshToken refreshToken, Supplier<Locale> language) {
        this(server, refreshToken, PIECE, BoundedHttp.STALL, language);
    }

    private TusLink(
            ServerEndpoint server, RefreshToken refreshToken, int piece, Duration stall, Supplier<Locale> language) {
        this.server = server.address();
        this.tls = ServerTrust.of(server).getSocketFactory();
        this.piece = piece;
        this.stall = stall;
        this.language = language;
        this.access = new AccessTokenSource(server, refreshToken, language);
        this.download = new Download(server, language);
    }

    @Override
    public void send(UnsentAttachment unsent, Source content) throws LinkFailure {
        access.call(token -> {
            try (InputStream in = content.open();
                    StallTimeout limit = new StallTimeout(stall)) {
                upload(client(token, limit), unsent, in, limit);
            } catch (ProtocolException answered) {
                refused(answered);
            } catch (NumberFormatException foreign) {
                // The library reads the offset without a doubt.
                throw LinkFailure.noAnswer(foreign);
            } catch (SendableContent.DamagedContent damagedContent) {
                throw LinkFailure.damaged(damagedContent);
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

    private void upload(TusClient client, UnsentAttachment unsent, InputStream in, StallTimeout limit)
            throws ProtocolException, IOException {
        Attachment attachment = unsent.attachment();
        TusUpload upload = new TusUpload();
        upload.setInputStream(in);
        upload.setSize(attachment.size());
        upload.setMetadata(Map.of(
                "case", unsent.caseId().toString(),
                "sha256", attachment.sha256(),
                "mediaType", attachment.mediaType()));
        // The address is the same as before, and only a request shows how far the upload is.
        TusUploader begun = client.createUpload(upload);
        TusUploader uploader = client.beginOrResumeUploadFromURL(upload, known(begun.getUploadURL()));
        if (uploader.getOffset() < 0 || uploader.getOffset() > attachment.size()) {
            throw new IOException("the upload was told to go on at a byte that the content has not got");
        }
        uploader.setRequestPayloadSize(piece);
        uploader.setChunkSize(Math.min(piece, BUFFER));
        while (uploader.getOffset() < attachment.size()) {
            if (uploader.uploadChunk() < 0) {
                throw new IOException("the content ends before its " + attachment.size() + " bytes");
            }
            limit.goesOn();
        }
        uploader.finish();
    }

    private URL known(URL told) throws IOException {
        try {
            return ServerAddress.again(server, told.toURI()).toURL();
        } catch (URISyntaxException | IllegalArgumentException foreign) {
            throw new IOException("the upload was redirected to an address that is not the server's", foreign);
        }
    }

    private TusClient client(String token, StallTimeout limit) throws IOException {
        TusClient client = new TusClient() {
            @Override
            public void prepareConnection(HttpURLConnection connection) {
                super.prepareConnection(connection);
                connection.setReadTimeout(ANSWER_MILLISECONDS);
                limit.begins(connection);
                if (connection instanceof HttpsURLConnection secure) {
                    secure.setSSLSocketFactory(tls);
                }
                connection.setInstanceFollowRedirects(false); // the token goes nowhere else
            }
        };
        client.setConnectTimeout(CONNECT_MILLISECONDS);
        client.setUploadCreationURL(
                ServerAddress.at(server, "/api/v1/attachments").toURL());
        client.setHeaders(Map.of(
                "Authorization",
                "Bearer " + token,
                ClientVersion.HEADER,
                String.valueOf(ClientVersion.NOW),
                "Accept-Language",
                language.get().toLanguageTag()));
        return client;
    }

    /** Returns when the server has the content all the same. */
    private static void refused(ProtocolException answered) throws LinkFailure {
        HttpURLConnection answer = answered.getCausingConnection();
        if (answer == null) {
            throw LinkFailure.noAnswer(answered);
        }
        int status = status(answer);
        Optional<Problem> own = own(answer);
        if (own.filter(problem -> problem.name().equals(HERE_ALREADY)).isPresent()) {
            return;
        }
        if (own.isEmpty() && answer.getHeaderField("Tus-Resumable") != null
                || status >= HttpURLConnection.HTTP_INTERNAL_ERROR && own.isPresent()) {
            // Without a reason: another piece is awaited, or the upload came to its end; another request shows.
            throw LinkFailure.noAnswer(answered);
        }
        throw FailedAnswer.of(status, own, Optional.ofNullable(answer.getHeaderField("Retry-After")));
    }

    private static int status(HttpURLConnection answer) throws LinkFailure {
        try {
            return answer.getResponseCode();
        } catch (IOException broken) {
            throw LinkFailure.noAnswer(broken);
        }
    }

    private static Optional<Problem> own(HttpURLConnection answer) {
        try (InputStream body = answer.getErrorStream()) {
            return body == null ? Optional.empty() : FailedAnswer.own(body.readNBytes(LONGEST_PROBLEM));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
