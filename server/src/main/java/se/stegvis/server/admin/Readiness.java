package se.stegvis.server.admin;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.database.InstallationRepository;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.server.team.MunicipalityProfiles;
import se.stegvis.shared.time.SwedishTime;

/** Looks at what an installation needs before people work with it, as one of its municipalities sees it. */
@Singleton
public class Readiness {
    private static final Duration TEST_LASTS = Duration.ofDays(90);
    /** A nightly copy, an hour of margin (decision 47), and an hour for the copying. */
    private static final Duration BACKUP_LASTS = Duration.ofHours(26);

    private static final Duration CLOCKS_NEAR = Duration.ofSeconds(5);
    private static final int MINUTES = 16;

    private final StegvisSettings settings;
    private final boolean embedded;
    private final InstallationRepository installation;
    private final MunicipalityProfiles profiles;
    private final TabletReadiness tablets;
    private final Transactions transactions;
    private final Clock clock;

    /** @param embedded null with a database of the municipality's own */
    Readiness(
            StegvisSettings settings,
            @Nullable EmbeddedMariaDb embedded,
            InstallationRepository installation,
            MunicipalityProfiles profiles,
            TabletReadiness tablets,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.embedded = embedded != null;
        this.installation = installation;
        this.profiles = profiles;
        this.tablets = tablets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A finding with the values of its sentence.
     *
     * @param values Swedish days and times {@code YYYY-MM-DD HH:MM}, numbers, and tablets with who uses them
     */
    public record ReadinessLine(ReadinessFinding finding, List<String> values) {
        public ReadinessLine {
            values = List.copyOf(values);
        }

        static ReadinessLine of(ReadinessFinding finding, Object... values) {
            return new ReadinessLine(
                    finding, List.of(values).stream().map(Object::toString).toList());
        }

        @Override
        public String toString() {
            return "ReadinessLine[" + finding + "]";
        }
    }

    /** One line of each topic, in their order. */
    public List<ReadinessLine> of(int municipality) {
        Instant now = clock.instant();
        return List.of(
                ReadinessLine.of(https(settings)),
                mail(profiles.of(municipality).mailTestedAt(), now),
                backup(
                        transactions
                                .snapshot(installation::history)
                                .flatMap(InstallationRepository.HistoryState::durable),
                        now),
                ReadinessLine.of(keys()),
                clock(transactions.snapshot(installation::clock).now(), clock.instant()),
                tablets.heard(municipality, now),
                tablets.versions(municipality));
    }

    static ReadinessFinding https(StegvisSettings settings) {
        if (!settings.publicUrl().toLowerCase(Locale.ROOT).startsWith("https://")) {
            return ReadinessFinding.HTTPS_NONE;
        }
        return settings.tls().configured() ? ReadinessFinding.HTTPS_OWN : ReadinessFinding.HTTPS_PROXY;
    }

    private ReadinessLine mail(Optional<Instant> tested, Instant now) {
        if (!settings.mail().configured()) {
            return ReadinessLine.of(ReadinessFinding.MAIL_NONE);
        }
        return tested.map(at -> ReadinessLine.of(
                        at.plus(TEST_LASTS).isBefore(now)
                                ? ReadinessFinding.MAIL_TESTED_LONG_AGO
                                : ReadinessFinding.MAIL_TESTED,
                        shown(at)))
                .orElseGet(() -> ReadinessLine.of(ReadinessFinding.MAIL_UNTESTED));
    }

    static ReadinessLine backup(Optional<Instant> durable, Instant now) {
        return durable.map(at -> ReadinessLine.of(
                        at.plus(BACKUP_LASTS).isBefore(now)
                                ? ReadinessFinding.BACKUP_OLD
                                : ReadinessFinding.BACKUP_FRESH,
                        shown(at),
                        Duration.between(at, now).toHours()))
                .orElseGet(() -> ReadinessLine.of(ReadinessFinding.BACKUP_NONE));
    }

    /** The built-in database and the key file lie in the same folder; a key in a setting, or another database, does not. */
    private ReadinessFinding keys() {
        return embedded && settings.sharedDataKey().isEmpty()
                ? ReadinessFinding.KEYS_BESIDE
                : ReadinessFinding.KEYS_APART;
    }

    static ReadinessLine clock(Instant database, Instant server) {
        Duration apart = Duration.between(database, server).abs();
        return ReadinessLine.of(
                apart.compareTo(CLOCKS_NEAR) > 0 ? ReadinessFinding.CLOCK_APART : ReadinessFinding.CLOCK_NEAR,
                apart.toSeconds());
    }

    static String shown(Instant at) {
        return at.atZone(SwedishTime.ZONE)
                .toLocalDateTime()
                .toString()
                .substring(0, MINUTES)
                .replace('T', ' ');
    }
}
