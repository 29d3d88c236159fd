package se.stegvis.server.settings;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.util.StringUtils;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One component of a record of settings.
 *
 * @param key as in a configuration file, for example {@code stegvis.login.window}
 * @param component its name and type in the record
 * @param usual the value that holds when none is written
 */
record SettingName(String key, RecordComponent component, Optional<String> usual) {
    static final String ROOT = "stegvis";

    /** The components of that record, in their order. */
    static List<SettingName> of(Class<? extends Record> type, String prefix) {
        Parameter[] parameters = type.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = type.getRecordComponents();
        List<SettingName> names = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            names.add(new SettingName(
                    prefix + "." + NameUtils.hyphenate(components[i].getName()),
                    components[i],
                    Optional.ofNullable(parameters[i].getAnnotation(Bindable.class))
                            .map(Bindable::defaultValue)
                            .filter(StringUtils::isNotEmpty)));
        }
        return names;
    }

    /** The settings of the whole tree, those of a part after the part's own. */
    static List<SettingName> all() {
        return all(StegvisSettings.class, ROOT);
    }

    private static List<SettingName> all(Class<? extends Record> type, String prefix) {
        List<SettingName> leaves = new ArrayList<>();
        for (SettingName name : of(type, prefix)) {
            if (name.isPart()) {
                leaves.addAll(all(name.partType(), name.key()));
            } else {
                leaves.add(name);
            }
        }
        return leaves;
    }

    /** True for a record of further settings. */
    boolean isPart() {
        return component.getType().isRecord();
    }

    Class<? extends Record> partType() {
        return component.getType().asSubclass(Record.class);
    }

    /** True when it cannot be set to nothing; a text or list without a default can, which leaves it out. */
    boolean demandsValue() {
        return usual.isPresent() || component.getType() == Path.class;
    }

    /** Its name in the environment. */
    String variable() {
        return variable(key);
    }

    static String variable(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The values it takes, as the end of a sentence. */
    String values() {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == int.class) {
            return "a whole number from "
                    + component.getAccessor().getAnnotation(Min.class).value() + " to "
                    + component.getAccessor().getAnnotation(Max.class).value();
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == Path.class) {
            return "a file or folder";
        }
        return type == Duration.class ? "a length of time such as PT1H or 30m" : "a text";
    }

    /** A value that could stand there. */
    String example() {
        return StringUtils.isNotEmpty(setting().example()) ? setting().example() : usual.orElse("");
    }

    boolean isFollowed() {
        return setting().followed();
    }

    private Setting setting() {
        return component.getAnnotation(Setting.class);
    }

    String meaning() {
        return setting().value();
    }

    boolean isSecret() {
        return setting().secret();
    }
}
