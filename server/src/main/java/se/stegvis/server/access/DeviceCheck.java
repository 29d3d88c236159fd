package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Devices;

/** Lets a device log in unless it is revoked, and notes that it was heard of. */
@Singleton
class DeviceCheck {
    private final Devices devices;
    private final Clock clock;

    DeviceCheck(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** @throws ProblemException 401 {@code device-revoked} */
    void admit(Account account, Optional<UUID> device) {
        if (device.filter(id -> devices.isRevoked(account.municipality(), id)).isPresent()) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "device-revoked");
        }
        device.ifPresent(id -> devices.contact(account.municipality(), id, account.id(), clock.instant()));
    }
}
