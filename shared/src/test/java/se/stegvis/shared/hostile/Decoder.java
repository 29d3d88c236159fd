package se.stegvis.shared.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.stegvis.shared.parser.DefinitionReading;
import se.stegvis.shared.parser.ProcessReader;
import se.stegvis.shared.picture.InvalidPicture;
import se.stegvis.shared.picture.PictureSeeds;
import se.stegvis.shared.picture.SanitizedPicture;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/**
 * Decoders of bytes of somebody else. Each reads them or turns them away with its own exception, whatever they are, and
 * what it has read it writes and reads again as the same.
 */
enum Decoder {
    JSON(Files.WIRE, "push-(SIP_PLAN|results).*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            ObjectNode read = Json.object(bytes);
            assertThat(Json.object(Json.bytes(read))).isEqualTo(read);
        }
    },
    PUSH(Files.WIRE, "push-(?!results).*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            PushRequest read = PushWire.readRequest(bytes);
            // An unreadable change is kept for its answer alone and never written.
            if (read.changes().stream().allMatch(Change.class::isInstance)) {
                byte[] written = PushWire.write(read);
                assertThat(PushWire.write(PushWire.readRequest(written))).isEqualTo(written);
            }
        }
    },
    PUSH_ANSWER(Files.WIRE, "push-results.*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            byte[] written = PushWire.write(PushWire.readResponse(bytes));
            assertThat(PushWire.write(PushWire.readResponse(written))).isEqualTo(written);
        }
    },
    PULL(Files.WIRE, "pull-request.*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            PullRequest read = PullWire.readRequest(bytes);
            assertThat(PullWire.readRequest(PullWire.write(read))).isEqualTo(read);
        }
    },
    PULL_ANSWER(Files.WIRE, "pull-(?!request).*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            byte[] written = PullWire.write(PullWire.readResponse(bytes));
            assertThat(PullWire.write(PullWire.readResponse(written))).isEqualTo(written);
        }
    },
    PROCESS(Files.PROCESSES, "lysekil.*") {
        @Override
        void read(byte[] bytes) {
            DefinitionReading reading = ProcessReader.read(bytes);
            assertThat(reading.definition().isPresent())
                    .isEqualTo(reading.errors().isEmpty());
        }
    },
    GZIP(Files.WIRE, ".*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            unpacked(ContentCoding.GZIP, bytes);
        }

        @Override
        List<byte[]> seeds() throws IOException {
            return super.seeds().stream().map(ContentCoding.GZIP::packed).toList();
        }
    },
    ZSTD(Files.WIRE, ".*") {
        @Override
        void read(byte[] bytes) throws MalformedMessage {
            unpacked(ContentCoding.ZSTD, bytes);
        }

        @Override
        List<byte[]> seeds() throws IOException {
            return super.seeds().stream().map(ContentCoding.ZSTD::packed).toList();
        }
    },
    PICTURE(Files.NONE, "") {
        @Override
        void read(byte[] bytes) throws InvalidPicture {
            byte[] clean = SanitizedPicture.of(bytes).bytes();
            assertThat(SanitizedPicture.of(clean).bytes()).isEqualTo(clean);
        }

        @Override
        List<byte[]> seeds() throws IOException {
            return PictureSeeds.all();
        }
    };

    /** Where the seeds lie. */
    private static final class Files {
        private static final Path WIRE = Path.of("src/test/resources/wire/v1");
        private static final Path PROCESSES = Path.of("src/main/resources/process");
        private static final Path NONE = Path.of("");
    }

    private static void unpacked(ContentCoding coding, byte[] bytes) throws MalformedMessage {
        byte[] plain = coding.unpacked(bytes, ProtocolLimits.INFLATED_BYTES);
        assertThat(coding.unpacked(coding.packed(plain), plain.length)).isEqualTo(plain);
    }

    private final Path folder;
    private final String names;

    Decoder(Path folder, String names) {
        this.folder = folder;
        this.names = names;
    }

    abstract void read(byte[] bytes) throws MalformedMessage, InvalidPicture;

    /** Any other exception than its own is a fault. */
    void readOrRefuse(byte[] bytes) {
        try {
            read(bytes);
        } catch (MalformedMessage | InvalidPicture refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** A message that it reads on a good day. */
    List<byte[]> seeds() throws IOException {
        return Seeds.of(folder, names);
    }
}
