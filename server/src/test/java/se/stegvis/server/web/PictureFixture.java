package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.wire.Json;

/** Visits with pictures in a town of the web, as tablets send them. */
final class PictureFixture {
    static final String OF_WORKER = """
            SELECT CAST(CAST(case_id AS UUID) AS CHAR) FROM care_case WHERE municipality = 1 AND protection = 'NONE'
              AND responsible = (SELECT id FROM account WHERE municipality = 1 AND username = 'handlaggare1')
            ORDER BY case_id LIMIT 1 OFFSET %d""";

    private final WebFixture town;

    PictureFixture(WebFixture town) {
        this.town = town;
    }

    UUID caseOfWorker(int which) {
        return UUID.fromString(town.text(String.format(Locale.ROOT, OF_WORKER, which)));
    }

    /** A visit that names these pictures, pushed by the worker. */
    ChangeResult visit(UUID caseId, String[] shows, byte[]... pictures) {
        ObjectNode set =
                Json.newObject().put("observations", "Köket och hallen.").put("purpose", "PLANNED_FOLLOW_UP");
        ObjectNode attachments = set.putObject("attachments");
        for (int i = 0; i < pictures.length; i++) {
            attachments
                    .putObject("k" + i)
                    .put("sha256", sha256(pictures[i]))
                    .put("name", shows[i])
                    .put("mediaType", mediaType(pictures[i]))
                    .put("size", pictures[i].length);
        }
        UUID visit = UuidCreator.getTimeOrderedEpoch();
        return town.push(
                town.caller(WebFixture.WORKER.replaceAll("@.*", "")),
                new Change(
                        UuidCreator.getTimeOrderedEpoch(),
                        visit,
                        "HOME_VISIT",
                        caseId,
                        0,
                        set,
                        "2026-11-23T08:30:00+01:00",
                        Optional.empty()));
    }

    /** The content, in one piece. */
    void send(String username, UUID caseId, byte[] picture) {
        String token = town.token(username);
        String said = "case " + base64(caseId.toString()) + ",sha256 " + base64(sha256(picture)) + ",mediaType "
                + base64(mediaType(picture));
        Answer begun = town.api()
                .send(
                        "POST",
                        "/api/v1/attachments",
                        token,
                        new byte[0],
                        "Upload-Length",
                        Integer.toString(picture.length),
                        "Upload-Metadata",
                        said);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        Answer sent = town.api()
                .send(
                        "PATCH",
                        begun.header("Location"),
                        token,
                        picture,
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream");
        assertThat(sent.status()).as(sent.text()).isEqualTo(204);
    }

    static String address(UUID caseId, byte[] picture) {
        return "/web/cases/" + caseId + "/pictures/" + sha256(picture);
    }

    private static String mediaType(byte[] picture) {
        return picture[0] == (byte) 0xff ? "image/jpeg" : "image/png";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
