package se.stegvis.server.web.worklist;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.Language;
import se.stegvis.server.process.Processes;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.FormerNames;
import se.stegvis.server.web.page.WebTexts;
import se.stegvis.shared.time.SwedishTime;

/** Makes the {@link Names} for a page, and says which day it is in Sweden. */
@Singleton
public final class NamesFactory {
    private final Accounts accounts;
    private final FormerNames formerNames;
    private final Transactions transactions;
    private final Processes processes;
    private final WebTexts texts;
    private final Clock clock;

    NamesFactory(
            Accounts accounts,
            FormerNames formerNames,
            Transactions transactions,
            Processes processes,
            WebTexts texts,
            Clock clock) {
        this.accounts = accounts;
        this.formerNames = formerNames;
        this.transactions = transactions;
        this.processes = processes;
        this.texts = texts;
        this.clock = clock;
    }

    public Names of(HttpRequest<?> request, Caller caller) {
        return new Names(
                accounts.all(caller.municipality()),
                transactions.snapshot(() -> formerNames.of(caller.municipality())),
                processes.of(caller.municipality()),
                texts,
                Language.of(request),
                today());
    }

    public LocalDate today() {
        return SwedishTime.day(clock.instant());
    }

    public Week week() {
        return new Week(today());
    }
}
