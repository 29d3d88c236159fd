package se.stegvis.mobile.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Finding;

/** The fields of a form by wire path, so that findings are shown beside the field they concern. */
public final class FieldSet {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final String kind;

    public FieldSet() {
        this("");
    }

    /** @param kind wire name; fields are called as they are in it */
    public FieldSet(String kind) {
        this.kind = kind;
    }

    /** The sentence of a finding. */
    public String sentence(Finding finding, Texts texts) {
        return finding.text(texts.language(), kind);
    }

    /** @param path wire path as in {@link Finding#field()}, for example {@code followUp/date} */
    public Field add(String path, Field field) {
        fields.put(path, field);
        return field;
    }

    /** As {@link #add(String, Field)}, of a field of the record itself. */
    public Field add(FieldSpec spec, Field field) {
        return add(spec.name(), field);
    }

    /** Forgets the fields of removed rows: those whose path begins so. */
    public void removeUnder(String pathPrefix) {
        fields.keySet().removeIf(path -> path.startsWith(pathPrefix));
    }

    /**
     * Shows each finding beside its field, or beside the nearest field above it in the path, and clears the others.
     *
     * @return the sentences of the findings that have no field here
     */
    public List<String> show(List<Finding> findings, Texts texts) {
        fields.values().forEach(field -> field.finding(""));
        List<String> homeless = new ArrayList<>();
        for (Finding finding : findings) {
            String sentence = sentence(finding, texts);
            nearest(finding.field())
                    .ifPresentOrElse(field -> field.finding(joined(field, sentence)), () -> homeless.add(sentence));
        }
        return homeless;
    }

    /** Reads what is typed in the fields that are shown, also where the focus still is. */
    public void commit() {
        typed().forEach((path, inputs) -> inputs.forEach(TypedInput::commit));
    }

    /** The typed text of the shown fields that is not settled. */
    public List<Finding> unsettled() {
        List<Finding> findings = new ArrayList<>();
        typed().forEach((path, inputs) -> inputs.stream()
                .flatMap(input -> input.obstacle().stream())
                .forEach(code -> findings.add(Finding.of(path, code))));
        return findings;
    }

    private Map<String, List<TypedInput>> typed() {
        Map<String, List<TypedInput>> all = new LinkedHashMap<>();
        fields.forEach((path, field) -> {
            if (isShown(field)) {
                all.put(path, inputs(field.control()));
            }
        });
        return all;
    }

    /** The texts that stand in the fields and are not read, shown or not, by {@link #place}. */
    public Map<String, String> unread() {
        Map<String, String> texts = new LinkedHashMap<>();
        places().forEach((place, input) -> {
            String text = input.unreadProperty().get();
            if (!text.isEmpty()) {
                texts.put(place, text);
            }
        });
        return texts;
    }

    /**
     * Puts unread texts back into their fields.
     *
     * @return those whose field is not here, by their place
     */
    public Map<String, String> restore(Map<String, String> texts) {
        Map<String, String> homeless = new LinkedHashMap<>(texts);
        places().forEach((place, input) -> {
            String text = homeless.remove(place);
            if (text != null) {
                input.restore(text);
            }
        });
        return homeless;
    }

    private Map<String, TypedInput> places() {
        Map<String, TypedInput> all = new LinkedHashMap<>();
        fields.forEach((path, field) -> {
            List<TypedInput> inputs = inputs(field.control());
            for (int at = 0; at < inputs.size(); at++) {
                all.put(place(path, at), inputs.get(at));
            }
        });
        return all;
    }

    /** Where a text stands: the path of its field, and which of several controls it is. */
    private static String place(String path, int at) {
        return at == 0 ? path : path + "#" + at;
    }

    private static List<TypedInput> inputs(Node node) {
        List<TypedInput> all = new ArrayList<>();
        if (node instanceof TypedInput input) {
            all.add(input);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(inputs(child)));
        }
        return all;
    }

    /** The field of that path, where the form asks for it now. */
    public Optional<Field> shown(String path) {
        return Optional.ofNullable(fields.get(path)).filter(FieldSet::isShown);
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /** Moves the focus to the first field with a finding. */
    public void focusFirstFinding() {
        fields.values().stream()
                .filter(field -> !field.finding().isEmpty())
                .findFirst()
                .ifPresent(Field::focusControl);
    }

    /** The field of that path, or of the nearest path above it. */
    public Optional<Field> nearest(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(at.lastIndexOf('/'), 0))) {
            if (fields.containsKey(at)) {
                return Optional.of(fields.get(at));
            }
        }
        return Optional.empty();
    }

    private static String joined(Field field, String sentence) {
        return field.finding().isEmpty() ? sentence : field.finding() + " " + sentence;
    }
}
