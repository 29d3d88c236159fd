package se.stegvis.trials.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** Receives the demonstration's mails by SMTP and keeps each as a file, so that nothing ever leaves the machine. */
final class MailCatch implements AutoCloseable {
    private final Path folder;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private final int port;

    /** @param folder for the {@code .eml} files; is made when missing */
    MailCatch(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.port = FreePort.find();
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> keep(data))
                .build();
        server.start();
    }

    int port() {
        return port;
    }

    /** Each mail as it came, headers and all. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    Path folder() {
        return folder;
    }

    private synchronized void keep(byte[] data) {
        mails.add(new String(data, StandardCharsets.UTF_8));
        try {
            Files.write(folder.resolve(String.format(Locale.ROOT, "mail-%04d.eml", mails.size())), data);
        } catch (IOException full) {
            throw new IllegalStateException("a caught mail could not be written to " + folder, full);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
