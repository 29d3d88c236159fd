package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.Devices;
import se.stegvis.server.web.device.DeviceLine;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Protection;

/** Makes the view of what somebody who leaves holds: cases, tablets, and who can receive them. */
@Singleton
class LeavingViews {
    private final Transactions transactions;
    private final LeaverCases cases;
    private final Devices devices;
    private final Receivers receivers;
    private final Clock clock;

    LeavingViews(Transactions transactions, LeaverCases cases, Devices devices, Receivers receivers, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.devices = devices;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** The holdings of the account that the caller may see. */
    LeavingView of(Caller caller, Account account) {
        return transactions.snapshot(() -> {
            List<CaseHolders> open = cases.open(caller, account.id());
            return new LeavingView(
                    open.stream()
                            .filter(one -> one.protection() == Protection.NONE)
                            .map(one -> new LeavingView.Case(one.caseId(), CaseNumber.of(one.caseId())))
                            .toList(),
                    open.stream()
                            .filter(one -> one.protection() != Protection.NONE)
                            .count(),
                    devices.all(caller.municipality()).stream()
                            .filter(device -> device.account().equals(account.id()))
                            .map(device -> DeviceLine.of(device, account.name(), clock.instant()))
                            .toList(),
                    receivers.of(caller, Optional.of(account.id())));
        });
    }
}
