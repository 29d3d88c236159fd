package se.stegvis.mobile.start;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for texts and keys in the bytes of files: a heap dump, a store, a log. */
final class Traces {
    private static final List<Charset> FORMS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** The secrets looked for, as bytes in a text of one byte each, by its name. */
    private final Map<String, String> wanted = new LinkedHashMap<>();

    Traces text(String name, String text) {
        FORMS.forEach(form -> bytes(name + " in " + form, text.getBytes(form)));
        return this;
    }

    Traces bytes(String name, byte[] bytes) {
        wanted.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The names of what is in this file. */
    Set<String> in(Path file) throws IOException {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        wanted.forEach((name, bytes) -> {
            if (content.contains(bytes)) {
                found.add(name);
            }
        });
        return found;
    }

    /** The names of what is in any file below this folder, or in a file's name, with that name before it. */
    Set<String> below(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                in(file).forEach(name -> found.add(folder.relativize(file) + ": " + name));
                wanted.forEach((name, bytes) -> {
                    if (file.toString().contains(bytes)) {
                        found.add(folder.relativize(file) + " is called: " + name);
                    }
                });
            }
        }
        return found;
    }
}
