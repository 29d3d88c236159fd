package se.stegvis.trials.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real TCP connection on loopback that can be led elsewhere, and cut after so many bytes of what comes back or goes there. */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 8192;
    private static final Pattern CONTENT_ENCODING = Pattern.compile("(?i)content-encoding: (\\w+)");

    private final ServerSocket listening;
    private volatile int to;
    private volatile long most = Long.MAX_VALUE;
    private volatile long mostSent = Long.MAX_VALUE;
    private volatile boolean gzipAlone;
    private final Set<String> codings = ConcurrentHashMap.newKeySet();

    /** @param to a port on this machine */
    public Wire(int to) throws IOException {
        this.to = to;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** New connections end there. */
    void leadTo(int port) {
        to = port;
    }

    /** Each connection made from now on breaks after so many bytes of answers. */
    void cutAfter(long bytes) {
        most = bytes;
    }

    /** Each connection made from now on breaks after so many bytes of requests. */
    void cutRequestsAfter(long bytes) {
        mostSent = bytes;
    }

    /** Both ends learn of gzip alone, as when one of them is older than zstd. */
    public void offerGzipAlone() {
        gzipAlone = true;
    }

    /** The content codings of the bodies that have passed. */
    public Set<String> codings() {
        return codings;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException closedOrNobodyThere) {
                // The one who called sees a closed connection.
                continue;
            }
        }
    }

    private void connect(Socket near) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            long allowed = most;
            long mayBeSent = mostSent;
            start(() -> pass(near, far, mayBeSent));
            start(() -> pass(far, near, allowed));
        } catch (IOException nobodyThere) {
            near.close();
            throw nobodyThere;
        }
    }

    /** Passes bytes on; both ends are closed when one is, or when no more may pass. */
    private void pass(Socket from, Socket to, long allowed) {
        byte[] buffer = new byte[BUFFER];
        long left = allowed;
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read = in.read(buffer);
            while (read >= 0) {
                readHead(buffer, read);
                int passed = (int) Math.min(read, left);
                out.write(buffer, 0, passed);
                left -= passed;
                if (left == 0) {
                    return;
                }
                read = in.read(buffer);
            }
        } catch (IOException closed) {
            // The other direction ended first; closing both is all there is to do.
            return;
        }
    }

    /** A head comes in one piece here. */
    private void readHead(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        Matcher coded = CONTENT_ENCODING.matcher(text);
        while (coded.find()) {
            codings.add(coded.group(1));
        }
        if (gzipAlone) {
            byte[] changed = text.replace("zstd, gzip", "gzip, gzip").getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(changed, 0, buffer, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
