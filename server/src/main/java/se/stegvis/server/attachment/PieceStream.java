package se.stegvis.server.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import se.stegvis.server.attachment.PieceStore.Piece;

/** Reads pieces one after the other as they are asked for. */
final class PieceStream extends InputStream {
    private final IntFunction<Piece> pieces;
    private final int end;
    private int at;
    private Piece current = new Piece(0, new byte[0]);

    /** @param pieces gives the piece in which a byte lies */
    PieceStream(int first, int last, IntFunction<Piece> pieces) {
        this.at = first;
        this.end = last + 1;
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (at >= end) {
            return -1;
        }
        if (!holds(at)) {
            current = next();
        }
        int from = at - current.start();
        int count = Math.min(Math.min(length, end - at), current.bytes().length - from);
        System.arraycopy(current.bytes(), from, into, offset, count);
        at += count;
        return count;
    }

    private Piece next() throws IOException {
        try {
            Piece next = pieces.apply(at);
            if (next.start() <= at && at - next.start() < next.bytes().length) {
                return next;
            }
            throw new IOException("byte " + at + " is missing");
        } catch (RuntimeException damaged) {
            throw new IOException("the piece at byte " + at + " cannot be read", damaged);
        }
    }

    private boolean holds(int offset) {
        return offset >= current.start() && offset - current.start() < current.bytes().length;
    }
}
