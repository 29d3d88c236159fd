package se.stegvis.server.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that is written for the server, read as its start reads it.
 *
 * @param settings empty when something is wrong with them
 * @param secrets those that stand in files
 * @param wrong sentences that name each value with which the server does not start
 * @param unknown sentences that name what looks like a setting and has no effect
 */
public record ConfigurationCheck(
        Optional<StegvisSettings> settings, SecretFiles secrets, List<String> wrong, List<String> unknown) {

    /** Reads what the environment, system properties and configuration files say; starts nothing. */
    public static ConfigurationCheck of(ApplicationContext context) {
        Environment environment = context.getEnvironment();
        Function<String, Optional<String>> plain = name -> environment.getProperty(name, String.class);
        List<String> wrong = new ArrayList<>();
        SecretFiles secrets = SecretFiles.read(
                plain,
                environment.getProperty(SecretFiles.CREDENTIALS, String.class).map(Path::of));
        wrong.addAll(secrets.findings());
        Function<String, Optional<String>> written =
                name -> Optional.ofNullable(secrets.values().get(name)).or(() -> plain.apply(name));
        Optional<StegvisSettings> settings = SettingsReader.read(written, context.getConversionService(), wrong);
        settings.ifPresent(read -> wrong.addAll(ExternalResourceCheck.findings(read, written)));
        settings.ifPresent(read -> wrong.addAll(ListenerCheck.findings(environment, read.http())));
        List<String> unknown = new ArrayList<>(new UnknownSettings().sentences(environment.getPropertySources()));
        unknown.addAll(EarlyLogSettings.sentences(plain));
        return new ConfigurationCheck(settings, secrets, List.copyOf(wrong), List.copyOf(unknown));
    }

    /** @throws WrongSettings naming all that is wrong */
    StegvisSettings demanded() {
        if (!wrong.isEmpty()) {
            throw SettingsReader.failure(wrong);
        }
        return settings.orElseThrow(() -> new ConfigurationException("the settings could not be read"));
    }

    /** Those that are written somewhere, as lines of key and value; secrets only as such. */
    public static List<String> given(Environment environment) {
        List<String> lines = new ArrayList<>();
        for (SettingName name : SettingName.all()) {
            environment
                    .getProperty(name.key(), String.class)
                    .map(value -> name.key() + " = " + (name.isSecret() ? "(a secret)" : value))
                    .ifPresent(lines::add);
        }
        for (String key : SecretFiles.keys()) {
            environment
                    .getProperty(SecretFiles.fileKey(key), String.class)
                    .map(file -> SecretFiles.fileKey(key) + " = " + file)
                    .ifPresent(lines::add);
        }
        return lines;
    }
}
