package se.stegvis.server.sync;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/** The client of the tus project against our server. */
public final class TusSide {
    private final TusClient client = new TusClient();

    public TusSide(int port, String token) throws IOException {
        client.setUploadCreationURL(
                URI.create("http://127.0.0.1:" + port + "/api/v1/attachments").toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + token));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A visit that names that content. */
    public static Change naming(UUID caseId, UUID careRecord, byte[] content) {
        var set = Tablet.signedVisit();
        set.putObject("attachments")
                .putObject("0a0b0c0d-0000-7000-8000-000000000001")
                .put("sha256", sha256(content))
                .put("mediaType", "image/jpeg")
                .put("size", content.length);
        return Tablet.change("HOME_VISIT", caseId, careRecord, 0, set);
    }

    public static TusUpload upload(UUID caseId, byte[] content, String sha256) {
        TusUpload upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(content));
        upload.setSize(content.length);
        upload.setMetadata(Map.of("case", caseId.toString(), "sha256", sha256, "mediaType", "image/jpeg"));
        return upload;
    }

    public TusUploader begin(UUID caseId, byte[] content, String sha256) throws IOException, ProtocolException {
        TusUploader uploader = client.createUpload(upload(caseId, content, sha256));
        uploader.setRequestPayloadSize(64 << 10);
        uploader.setChunkSize(16 << 10);
        return uploader;
    }

    /** Begins again what was begun, from where it stopped. */
    public TusUploader goOn(UUID caseId, byte[] content) throws IOException, ProtocolException {
        String hash = sha256(content);
        var url = begin(caseId, content, hash).getUploadURL();
        TusUploader uploader = client.beginOrResumeUploadFromURL(upload(caseId, content, hash), url);
        uploader.setRequestPayloadSize(64 << 10);
        uploader.setChunkSize(16 << 10);
        return uploader;
    }

    public void send(UUID caseId, byte[] content) throws IOException, ProtocolException {
        send(caseId, content, sha256(content));
    }

    public void send(UUID caseId, byte[] content, String sha256) throws IOException, ProtocolException {
        finish(begin(caseId, content, sha256));
    }

    public static void finish(TusUploader uploader) throws IOException, ProtocolException {
        int sent = 0;
        while (sent >= 0) {
            sent = uploader.uploadChunk();
        }
        uploader.finish();
    }

    /** The status and the problem's name, such as {@code 404 not-found}; of a piece the client keeps the status only. */
    public static String refusal(ProtocolException refused) {
        try {
            HttpURLConnection answer = refused.getCausingConnection();
            if (answer.getErrorStream() == null) {
                return Integer.toString(answer.getResponseCode());
            }
            byte[] body = answer.getErrorStream().readAllBytes();
            return answer.getResponseCode() + " "
                    + Json.object(body).path("type").asText().replaceAll(".*/", "");
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
