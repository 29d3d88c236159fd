package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A record that holds a text or a JSON value leaves it out of its {@code toString}, which logs and failed assertions
 * print: the text may be about a person. A record of records prints those by their own {@code toString}.
 */
public final class PrintedTexts {
    private static final Pattern TEXT = Pattern.compile("\\b(String|CharSequence|JsonNode|ObjectNode|ArrayNode)\\b");
    private static final Pattern FUNCTION =
            Pattern.compile("^([\\w.]+\\.)?(Bi)?(Function|Supplier|Consumer|Predicate)<.*");

    private PrintedTexts() {}

    /**
     * Reads the main sources of one module, nested and local records included.
     *
     * @param least so many records must have been read, or the folder was a wrong one
     * @param rooms packages below {@code root} whose texts are all of ours, such as process definitions
     * @param ours components whose text is never a person's: {@code component}, or {@code Type.component}
     */
    public static void assertLeftOut(int least, Path root, Set<String> rooms, Set<String> ours) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith(".java")
                            && !rooms.contains(root.relativize(file.getParent()).toString()))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Map<String, Set<String>> found = read(manager.getJavaFileObjectsFromPaths(sources), ours);
            Enough.read(found.keySet(), least, "records", root);
            found.values().removeIf(Set::isEmpty);
            assertThat(found)
                    .as("records that print a text: leave it out by a toString (\"Note[\" + id + \"]\"), or name the"
                            + " component in this test when no person's text can be in it")
                    .isEmpty();
        }
    }

    /** Each record with the components that it prints. */
    public static Map<String, Set<String>> read(Iterable<? extends JavaFileObject> sources, Set<String> ours)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        Map<String, Set<String>> found = new TreeMap<>();
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void unused) {
                    if (type.getKind() == Tree.Kind.RECORD) {
                        found.put(type.getSimpleName().toString(), printed(type, ours));
                    }
                    return super.visitClass(type, unused);
                }
            }.scan(unit, null);
        }
        return found;
    }

    private static Set<String> printed(ClassTree type, Set<String> ours) {
        Set<String> texts = new TreeSet<>();
        List<MethodTree> own = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String name = field.getName().toString();
                String shape = field.getType().toString();
                if (TEXT.matcher(shape).find()
                        && !FUNCTION.matcher(shape).matches()
                        && !ours.contains(name)
                        && !ours.contains(type.getSimpleName() + "." + name)) {
                    texts.add(name);
                }
            }
            if (member instanceof MethodTree method
                    && method.getName().contentEquals("toString")
                    && method.getParameters().isEmpty()) {
                own.add(method);
            }
        }
        if (!own.isEmpty()) {
            texts.retainAll(named(own.get(0)));
        }
        return texts;
    }

    /** The names that a method of its own prints; the length of a text is no text. */
    private static Set<String> named(MethodTree method) {
        Set<String> named = new TreeSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void unused) {
                return Set.of("length", "size", "isEmpty", "isPresent")
                                .contains(select.getIdentifier().toString())
                        ? null
                        : super.visitMemberSelect(select, unused);
            }

            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void unused) {
                named.add(identifier.getName().toString());
                return null;
            }
        }.scan(method, null);
        return named;
    }
}
