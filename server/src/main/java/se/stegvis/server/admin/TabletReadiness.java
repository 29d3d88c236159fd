package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.admin.Readiness.ReadinessLine;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Device;
import se.stegvis.server.team.Devices;
import se.stegvis.shared.sync.ClientVersion;

/** Looks at the tablets of a municipality that are not closed. */
@Singleton
class TabletReadiness {
    private static final Duration SILENT = Duration.ofDays(14);
    /** So many tablets are named; the page of tablets has all. */
    private static final int NAMED = 20;

    private final Devices devices;
    private final Accounts accounts;

    TabletReadiness(Devices devices, Accounts accounts) {
        this.devices = devices;
        this.accounts = accounts;
    }

    /** Whether all have been heard of lately. */
    ReadinessLine heard(int municipality, Instant now) {
        List<Device> open = open(municipality);
        if (open.isEmpty()) {
            return ReadinessLine.of(ReadinessFinding.TABLETS_NONE);
        }
        long silent = open.stream()
                .filter(device -> device.lastContact().plus(SILENT).isBefore(now))
                .count();
        Instant latest =
                open.stream().map(Device::lastContact).max(Instant::compareTo).orElseThrow();
        return ReadinessLine.of(
                silent == 0 ? ReadinessFinding.TABLETS_HEARD : ReadinessFinding.TABLETS_SILENT,
                silent,
                open.size(),
                Readiness.shown(latest));
    }

    /** Which have a program that is older than this server knows; one that never said its version is silent anyway. */
    ReadinessLine versions(int municipality) {
        List<Device> said = open(municipality).stream()
                .filter(device -> device.client().isPresent())
                .toList();
        if (said.isEmpty()) {
            return ReadinessLine.of(ReadinessFinding.VERSIONS_UNKNOWN);
        }
        List<Device> old = said.stream()
                .filter(device -> device.client().get() < ClientVersion.NOW)
                .toList();
        if (old.isEmpty()) {
            return ReadinessLine.of(ReadinessFinding.VERSIONS_CURRENT, said.size(), ClientVersion.NOW);
        }
        Map<UUID, String> names =
                accounts.all(municipality).stream().collect(Collectors.toMap(Account::id, Account::name));
        String which = old.stream()
                .limit(NAMED)
                .map(device -> device.sign() + " (" + names.getOrDefault(device.account(), "–") + ")")
                .collect(Collectors.joining(", ", "", old.size() > NAMED ? " …" : ""));
        return ReadinessLine.of(ReadinessFinding.VERSIONS_OLD, old.size(), said.size(), ClientVersion.NOW, which);
    }

    private List<Device> open(int municipality) {
        return devices.all(municipality).stream()
                .filter(device -> device.revokedAt().isEmpty())
                .toList();
    }
}
