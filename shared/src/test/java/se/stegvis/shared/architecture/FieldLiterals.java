package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;

/**
 * Finds the names of fields and kinds that stand as texts in sources: a name stands in its spec alone, and everywhere
 * else the compiler knows it by its constant (decision 110).
 */
public final class FieldLiterals {
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_/]*)\"");

    /** Columns, style classes, form fields of a page and annotations are no fields of a record. */
    private static final Pattern OTHER =
            Pattern.compile("(\\brow\\.((get|optional)\\w+|id|text|(longN|n)umber|flag|day)\\("
                    + "|getStyleClass\\(\\)\\.add(All)?\\(|\\b(form|address)\\.get(OrDefault)?\\(|@\\w+\\()$");

    private static final Set<String> NAMES = names();

    private final Map<String, Set<String>> otherWords;
    private final List<String> faults = new ArrayList<>();
    private int files;

    /** @param otherWords by room, the words that mean something else there */
    public FieldLiterals(Map<String, Set<String>> otherWords) {
        this.otherWords = otherWords;
    }

    /**
     * Reads all sources below a folder.
     *
     * @param root the folder of the module's package
     * @param specs the room of the specs themselves, which is not read; empty when it is in another module
     */
    public FieldLiterals read(Path root, String specs) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                String room = root.relativize(file.getParent()).toString().replace('\\', '/');
                if (specs.isEmpty() || !room.equals(specs)) {
                    files++;
                    read(root.relativize(file).toString(), room, Files.readAllLines(file), faults::add);
                }
            }
        }
        return this;
    }

    /** @param least so many files must have been read, or the folder was a wrong one */
    public void assertNone(int least) {
        Enough.read(files, least, "sources", Path.of("").toAbsolutePath());
        assertThat(faults)
                .as("use the constant of the spec, such as HomeVisit.OBSERVATIONS or Kind.CASE; a word that means"
                        + " something else here goes into OTHER_WORDS of this module's FieldLiteralsTest with its room")
                .isEmpty();
    }

    void read(String file, String room, List<String> lines, Consumer<String> found) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher literal = LITERAL.matcher(line.matches("\\s*(\\*|//|/\\*).*") ? "" : line);
            while (literal.find()) {
                String text = literal.group(1);
                boolean named = Arrays.stream(text.split("/")).allMatch(NAMES::contains);
                boolean other =
                        OTHER.matcher(line.substring(0, literal.start())).find()
                                || otherWords.getOrDefault(room, Set.of()).contains(text);
                if (named && !other) {
                    found.accept(file + ":" + (i + 1) + ": \"" + text + "\"");
                }
            }
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            names.add(kind.name());
            kind.spec().fields().forEach(field -> add(field, names));
        }
        names.remove("");
        return names;
    }

    private static void add(FieldSpec field, Set<String> names) {
        names.add(field.name());
        field.members().forEach(member -> add(member, names));
    }
}
