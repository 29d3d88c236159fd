package se.stegvis.server.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Secrets that stand in files, so that neither the environment nor a file of settings shows them: the file that the
 * setting's name with {@code -file} names, or one of that name in the folder of systemd's credentials. The line end after
 * the secret is left out.
 *
 * @param values by the key of the setting
 * @param findings sentences that name what cannot be read
 */
public record SecretFiles(Map<String, String> values, List<String> findings) {
    /** Also a secret of ours, though not of our tree. */
    static final String DATABASE_PASSWORD = "datasources.default.password";

    /** CREDENTIALS_DIRECTORY in the environment; systemd sets it for LoadCredential=. */
    static final String CREDENTIALS = "credentials.directory";

    /** Before the name of each file, when LoadCredential=secrets:FOLDER takes all files of a folder. */
    private static final String FOLDER = "secrets_";

    private static final String SUFFIX = "-file";
    private static final long LONGEST = 64 << 10;

    /** The keys of all secrets. */
    static List<String> keys() {
        return Stream.concat(
                        SettingName.all().stream().filter(SettingName::isSecret).map(SettingName::key),
                        Stream.of(DATABASE_PASSWORD))
                .toList();
    }

    static String fileKey(String key) {
        return key + SUFFIX;
    }

    /**
     * @param written what stands under a key such as {@code stegvis.jwt-secret-file}
     * @param credentials systemd's folder, where there is one
     */
    static SecretFiles read(Function<String, Optional<String>> written, Optional<Path> credentials) {
        SecretFiles read = new SecretFiles(new HashMap<>(), new ArrayList<>());
        for (String key : keys()) {
            Optional<String> named = written.apply(fileKey(key));
            Optional<Path> credential = credentials.flatMap(folder -> Stream.of(key, FOLDER + key)
                    .map(folder::resolve)
                    .filter(Files::exists)
                    .findFirst());
            if (named.isPresent() || credential.isPresent()) {
                read.take(key, named, credential, written.apply(key).isPresent());
            }
        }
        return read;
    }

    /**
     * The environment of a program that is no server: with {@code DATASOURCES_DEFAULT_PASSWORD} where a file holds it.
     *
     * @throws WrongSettings when that file cannot be read
     */
    public static Map<String, String> added(Map<String, String> environment) {
        Optional<Path> credentials = Optional.ofNullable(environment.get(SettingName.variable(CREDENTIALS)))
                .map(Path::of);
        SecretFiles read = read(
                key -> Optional.ofNullable(environment.get(SettingName.variable(key)))
                        .filter(value -> key.startsWith(DATABASE_PASSWORD)),
                credentials);
        List<String> wrong = read.findings();
        if (!wrong.isEmpty()) {
            throw new WrongSettings(String.join("\n  ", wrong));
        }
        Map<String, String> all = new HashMap<>(environment);
        read.values().forEach((key, value) -> all.put(SettingName.variable(key), value));
        return all;
    }

    private void take(String key, Optional<String> named, Optional<Path> credential, boolean alsoWritten) {
        String name = named.isPresent()
                ? fileKey(key) + " (" + SettingName.variable(fileKey(key)) + ") is " + shown(named.get())
                : "the credential " + credential.orElseThrow() + " is there";
        if (alsoWritten || named.isPresent() && credential.isPresent()) {
            findings.add(name + ", and " + key + " (" + SettingName.variable(key)
                    + ") is given in another way too; leave one of them out.");
            return;
        }
        try {
            values.put(key, secret(named.isPresent() ? Path.of(named.get()) : credential.get()));
        } catch (InvalidPathException | IOException unreadable) {
            findings.add(name + ": that file cannot be read as a text with a secret in it (" + kind(unreadable)
                    + "). Name a file that the server's user may read.");
        }
    }

    /** Not what may be the secret itself, put there by mistake. */
    private static String shown(String named) {
        try {
            return Files.exists(Path.of(named)) ? "'" + named + "'" : "no path of a file that is there";
        } catch (InvalidPathException noPath) {
            return "no path of a file";
        }
    }

    private static String secret(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(Files.exists(file) ? "it is no file" : "there is none");
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException("it is longer than " + LONGEST + " bytes");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString()
                .replaceFirst("[\r\n]+$", "");
        if (text.isBlank()) {
            throw new IOException("it is empty");
        }
        return text;
    }

    private static String kind(Exception unreadable) {
        return unreadable instanceof CharacterCodingException
                ? "it is not UTF-8"
                : unreadable instanceof java.nio.file.FileSystemException
                        ? "it may not be read"
                        : unreadable instanceof InvalidPathException
                                ? "it is no path"
                                : String.valueOf(unreadable.getMessage());
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "SecretFiles[" + values.keySet() + " " + findings + "]";
    }
}
