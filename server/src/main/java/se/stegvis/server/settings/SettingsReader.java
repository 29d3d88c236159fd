package se.stegvis.server.settings;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.validation.validator.Validator;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the tree of settings from what is written, and tells everything that is wrong with it at once. */
final class SettingsReader {
    private static final String NEXT = "\n  ";

    private final Function<String, Optional<String>> written;
    private final ConversionService conversion;
    private final Validator validator = Validator.getInstance();
    private final List<String> findings = new ArrayList<>();

    private SettingsReader(Function<String, Optional<String>> written, ConversionService conversion) {
        this.written = written;
        this.conversion = conversion;
    }

    /**
     * @param written what stands under a name such as {@code stegvis.login.window}
     * @throws WrongSettings naming all that are wrong
     */
    static StegvisSettings read(Function<String, Optional<String>> written, ConversionService conversion) {
        List<String> findings = new ArrayList<>();
        return read(written, conversion, findings).orElseThrow(() -> failure(findings));
    }

    /**
     * As {@link #read(Function, ConversionService)}; empty when something is wrong.
     *
     * @param findings gets a sentence for each
     */
    static Optional<StegvisSettings> read(
            Function<String, Optional<String>> written, ConversionService conversion, List<String> findings) {
        SettingsReader reader = new SettingsReader(written, conversion);
        Optional<StegvisSettings> read = reader.part(StegvisSettings.class, SettingName.ROOT);
        findings.addAll(reader.findings);
        return read;
    }

    static WrongSettings failure(List<String> findings) {
        return new WrongSettings(
                "the settings cannot be used; docs/settings.md lists them:" + NEXT + String.join(NEXT, findings));
    }

    /** The record of settings under that name; empty when something is wrong with it, which is then among the findings. */
    private <T extends Record> Optional<T> part(Class<T> type, String prefix) {
        int before = findings.size();
        List<Object> values = new ArrayList<>();
        for (SettingName name : SettingName.of(type, prefix)) {
            values.add(name.isPart() ? part(name.partType(), name.key()).orElse(null) : value(type, name));
        }
        return findings.size() > before ? Optional.empty() : made(type, values);
    }

    /** Null when it is absent and need not be there, or when it is wrong. */
    private Object value(Class<? extends Record> type, SettingName name) {
        Optional<String> text = written.apply(name.key()).or(name::usual);
        if (name.demandsValue() && text.filter(String::isBlank).isPresent()) {
            findings.add(finding(name, text.get(), "it is empty, and must be " + name.values()));
            return null;
        }
        // Empty is left out, as in a file of settings; blanks are a secret that somebody meant to write.
        if (name.isSecret()
                && text.filter(one -> !one.isEmpty() && one.isBlank()).isPresent()) {
            findings.add(finding(name, text.get(), "it has blanks only, and must be a secret"));
            return null;
        }
        Optional<?> value = text.flatMap(one -> converted(name, one));
        if (text.isPresent() && value.isEmpty()) {
            findings.add(finding(name, text.get(), "it must be " + name.values()));
        }
        if (value.isPresent()) {
            validator
                    .validateValue(type, name.component().getName(), value.get())
                    .forEach(wrong -> findings.add(finding(name, text.orElse(""), "it " + wrong.getMessage())));
        }
        return value.orElse(null);
    }

    private Optional<?> converted(SettingName name, String text) {
        if (name.component().getType() == boolean.class && !text.matches("(?i)true|false")) {
            return Optional.empty();
        }
        // The framework takes any capitals; the file of the log's form does not.
        if (name.component().getType().isEnum()
                && Arrays.stream(name.component().getType().getEnumConstants())
                        .noneMatch(one -> one.toString().equals(text))) {
            return Optional.empty();
        }
        return conversion.convert(text, Argument.of(name.component().getGenericType()));
    }

    private static String finding(SettingName name, String text, String demand) {
        String shown = name.isSecret() ? "a value that is not shown" : "'" + text + "'";
        String otherwise = name.usual().map(usual -> " for " + usual).orElse("");
        return name.key() + " (" + name.variable() + ") is " + shown + ": " + demand + ". Correct it, or leave it out"
                + otherwise + ".";
    }

    private <T extends Record> Optional<T> made(Class<T> type, List<Object> values) {
        try {
            return Optional.of(type.cast(type.getDeclaredConstructors()[0].newInstance(values.toArray())));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof WrongSettings wrong) {
                findings.add(wrong.getMessage());
                return Optional.empty();
            }
            throw new IllegalStateException(type + " cannot be made of " + values.size() + " values", refused);
        } catch (ReflectiveOperationException unreachable) {
            throw new IllegalStateException(type + " has no constructor for its components", unreachable);
        }
    }
}
