package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.DataKey;

/**
 * A cursor as a text: form, history, per case its number and how far the device is, and a code that makes it good for
 * one account only. Seven or eight characters per case. Where two cases have the same number, their whole ids are
 * written there.
 */
@Singleton
final class CursorCodec {
    private static final byte WHOLE_IDS = 1;
    private static final byte NUMBERS = 2;
    /** No case has a second number, as of every device that has come to the last page: then no bit is kept for it. */
    private static final byte SINGLE_NUMBERS = 3;

    private static final int CODE = 12;
    private static final int LONGEST = 400_000;

    private final SecretKey key;

    CursorCodec(DataKey dataKey) {
        this.key = dataKey.hmac("cursor");
    }

    String write(Caller caller, PullCursor cursor) {
        byte[] written = cursor.numbered().map(CursorCodec::numbered).orElseGet(() -> whole(cursor));
        byte[] token = ByteBuffer.allocate(written.length + CODE)
                .put(written)
                .put(code(caller, written))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static byte[] whole(PullCursor cursor) {
        ByteBuffer body = ByteBuffer.allocate(1 + 16 + cursor.cases().size() * (16 + 20));
        body.put(WHOLE_IDS);
        put(body, cursor.history());
        cursor.cases().forEach((caseId, position) -> {
            put(body, caseId);
            putNumber(body, position.reached());
            putNumber(body, Math.max(0, position.whole() - position.reached()));
        });
        return Arrays.copyOf(body.array(), body.position());
    }

    private static byte[] numbered(NumberedCursor cursor) {
        boolean single = cursor.positions().stream().allMatch(positioned -> beyond(positioned) == 0);
        ByteBuffer body = ByteBuffer.allocate(1 + 16 + 8 + cursor.positions().size() * (4 + 20));
        body.put(single ? SINGLE_NUMBERS : NUMBERS);
        put(body, cursor.history());
        body.putLong(cursor.sum().value());
        for (NumberedCursor.CasePosition positioned : cursor.positions()) {
            body.putInt(positioned.number());
            if (single) {
                putNumber(body, positioned.position().reached());
            } else {
                putPosition(body, positioned);
            }
        }
        return Arrays.copyOf(body.array(), body.position());
    }

    /** The lowest bit of how far the device is says whether a second number follows. */
    private static void putPosition(ByteBuffer body, NumberedCursor.CasePosition positioned) {
        long beyond = beyond(positioned);
        putNumber(body, positioned.position().reached() << 1 | (beyond > 0 ? 1 : 0));
        if (beyond > 0) {
            putNumber(body, beyond);
        }
    }

    private static long beyond(NumberedCursor.CasePosition positioned) {
        return Math.max(0, positioned.position().whole() - positioned.position().reached());
    }

    /** Empty when it was not issued to this account by this server, or is damaged. */
    Optional<UnresolvedCursor> read(Caller caller, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < CODE + 17) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOf(bytes, bytes.length - CODE);
            byte[] code = Arrays.copyOfRange(bytes, body.length, bytes.length);
            return MessageDigest.isEqual(code, code(caller, body)) ? Optional.of(cursor(body)) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    private static UnresolvedCursor cursor(byte[] written) {
        ByteBuffer body = ByteBuffer.wrap(written);
        byte form = body.get();
        return switch (form) {
            case WHOLE_IDS -> whole(body);
            case NUMBERS -> numbered(body, CursorCodec::position);
            case SINGLE_NUMBERS -> numbered(body, CursorCodec::singlePosition);
            default -> throw new IllegalArgumentException("another form: " + form);
        };
    }

    private static PullCursor whole(ByteBuffer body) {
        UUID history = id(body);
        Map<UUID, PullCursor.Position> cases = new LinkedHashMap<>();
        while (body.hasRemaining()) {
            UUID caseId = id(body);
            long reached = number(body);
            cases.put(caseId, new PullCursor.Position(reached, reached + number(body)));
        }
        return new PullCursor(history, cases);
    }

    private static NumberedCursor numbered(ByteBuffer body, Function<ByteBuffer, PullCursor.Position> reader) {
        UUID history = id(body);
        CaseSetDigest sum = new CaseSetDigest(body.getLong());
        List<NumberedCursor.CasePosition> positions = new ArrayList<>();
        while (body.hasRemaining()) {
            positions.add(new NumberedCursor.CasePosition(body.getInt(), reader.apply(body)));
        }
        return new NumberedCursor(history, positions, sum);
    }

    private static PullCursor.Position position(ByteBuffer body) {
        long written = number(body);
        long reached = written >>> 1;
        return new PullCursor.Position(reached, reached + ((written & 1) == 1 ? number(body) : 0));
    }

    private static PullCursor.Position singlePosition(ByteBuffer body) {
        long reached = number(body);
        return new PullCursor.Position(reached, reached);
    }

    private byte[] code(Caller caller, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            ByteBuffer owner = ByteBuffer.allocate(20).putInt(caller.municipality());
            put(owner, caller.account());
            mac.update(owner.array());
            return Arrays.copyOf(mac.doFinal(body), CODE);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + key.getAlgorithm(), missing);
        }
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Seven bits a byte, lowest first. */
    private static void putNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number too long");
    }
}
