package se.stegvis.mobile.start;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the {@link DeviceSettings} in a file of their own: they hold before anybody has unlocked. */
final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;

    SettingsFile(Path folder) {
        this.file = folder.resolve("settings.properties");
    }

    /** As usual when there are none, or when they cannot be read: nobody is to be kept out by them. */
    DeviceSettings read() {
        if (!Files.exists(file)) {
            return DeviceSettings.USUAL;
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties written = new Properties();
            written.load(reader);
            return DeviceSettings.of(written);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("settings cannot be read, the usual ones are used", unreadable);
            return DeviceSettings.USUAL;
        }
    }

    /** Whole or not at all. */
    void write(DeviceSettings settings) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            settings.toProperties().store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
