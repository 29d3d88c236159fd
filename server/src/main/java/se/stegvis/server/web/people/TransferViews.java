package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Devices;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.web.device.DeviceLine;

/** Makes the view of what somebody who leaves holds: cases, tablets, and who can receive them. */
@Singleton
class TransferViews {
    private final Transactions transactions;
    private final LeaverCases cases;
    private final Devices devices;
    private final TransferReceivers receivers;
    private final Clock clock;

    TransferViews(
            Transactions transactions, LeaverCases cases, Devices devices, TransferReceivers receivers, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.devices = devices;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** The holdings of the account that the caller may see. */
    TransferView of(Caller caller, Account account) {
        return transactions.snapshot(() -> {
            List<TransferView.RolePart> parts = Arrays.stream(HolderRole.values())
                    .map(role -> part(caller, account, role))
                    .filter(part -> !part.empty() || part.as() == HolderRole.RESPONSIBLE)
                    .toList();
            return new TransferView(
                    parts,
                    devices.all(caller.municipality()).stream()
                            .filter(device -> device.account().equals(account.id()))
                            .map(device -> DeviceLine.of(device, account.name(), clock.instant()))
                            .toList());
        });
    }

    private TransferView.RolePart part(Caller caller, Account account, HolderRole role) {
        List<CaseHolders> open = cases.open(caller, account.id(), role);
        List<TransferView.Receiver> able = receivers.of(caller, Optional.of(account.id()), role).stream()
                .filter(one ->
                        open.isEmpty() || open.stream().anyMatch(held -> TransferChoice.fits(one.id(), role, held)))
                .toList();
        return TransferView.RolePart.of(role, open, able);
    }
}
