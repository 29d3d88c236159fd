package se.stegvis.server.web.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.FormerNames;
import se.stegvis.server.web.page.WebTexts;
import se.stegvis.shared.process.ProcessDefinition;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.publication.PublishedProcess;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Wording;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.reminder.ReminderWording;
import se.stegvis.shared.text.BidiIsolation;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.SwedishOrder;

/** The names of workers, need groups, steps and kinds in one language. */
public final class Names {
    private final Map<UUID, Account> staff;
    private final FormerNames.NameHistory former;
    private final ProcessRegistry processes;
    private final WebTexts texts;
    private final Locale language;
    private final LocalDate today;

    Names(
            Collection<Account> staff,
            FormerNames.NameHistory former,
            ProcessRegistry processes,
            WebTexts texts,
            Locale language,
            LocalDate today) {
        this.staff = staff.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        this.former = former;
        this.processes = processes;
        this.texts = texts;
        this.language = language;
        this.today = today;
    }

    public Locale language() {
        return language;
    }

    /** The Swedish day for which they were read. */
    public LocalDate today() {
        return today;
    }

    ProcessRegistry processes() {
        return processes;
    }

    public String text(String key, Object... values) {
        return texts.text(language, key, values);
    }

    /** A client's name as every page shows it: one without a name, or of whose name nothing can be seen, is called so. */
    public String client(Optional<String> name) {
        return name.flatMap(PersonName::shown).orElseGet(() -> text("nameless"));
    }

    public String worker(Optional<UUID> id) {
        return id.map(this::worker).orElseGet(() -> text("nobody"));
    }

    /** @param key id of an account, or {@link WorklistFilter#NONE} */
    public String workerByKey(String key) {
        return worker(
                Optional.of(key).filter(id -> !id.equals(WorklistFilter.NONE)).map(UUID::fromString));
    }

    /** Has somebody of that id ever worked here? */
    public boolean knows(UUID id) {
        return staff.containsKey(id);
    }

    public boolean worksHere(UUID id) {
        return staff.containsKey(id) && staff.get(id).active();
    }

    /** As {@link #worker(UUID)}, under the name of that moment: what is signed keeps the name it was signed under. */
    public String workerAt(UUID id, Instant then) {
        return former.at(id, then).map(name -> called(id, name)).orElseGet(() -> worker(id));
    }

    /** Whether anybody of the municipality has been called otherwise. */
    public boolean anyRenamed() {
        return !former.isEmpty();
    }

    /** Someone who has left is called so: their work needs another. */
    public String worker(UUID id) {
        Account account = staff.get(id);
        if (account == null) {
            return text("left");
        }
        return called(id, account.name());
    }

    private String called(UUID id, String name) {
        return worksHere(id)
                ? name
                : BidiIsolation.of(name) + " (" + text("left").toLowerCase(language) + ")";
    }

    /** The active accounts that belong to any of the teams, by name. */
    public List<Account> of(Collection<UUID> teams) {
        return staff.values().stream()
                .filter(Account::active)
                .filter(account -> account.teams().stream().anyMatch(teams::contains))
                .sorted(SwedishOrder.by(Account::name))
                .toList();
    }

    /** All active accounts, by name. */
    public List<Account> active() {
        return staff.values().stream()
                .filter(Account::active)
                .sorted(SwedishOrder.by(Account::name))
                .toList();
    }

    public String group(String key) {
        return key.equals(WorklistFilter.NONE)
                ? text("noGroup")
                : Wording.of(language).choice(CareCase.NEED_GROUP, key);
    }

    public String kind(String kind) {
        return Wording.of(language).kind(kind);
    }

    /** The open finding, with the day it concerns. */
    public String finding(CaseFinding finding) {
        return text("cases.finding", rule(finding.rule()), finding.on().toString());
    }

    public String rule(CaseRule rule) {
        return ReminderWording.of(language).stage(rule.name());
    }

    /** Why that is to be seen to. */
    public String why(CaseRule rule) {
        return ReminderWording.of(language).why(rule.id());
    }

    /** @param key process and step, such as {@code tranas-rehab/3b}; one of an unknown process is called by its key */
    public String step(String key) {
        if (key.equals(WorklistFilter.NONE)) {
            return text("noStep");
        }
        return process(key)
                .flatMap(definition -> definition.step(key.substring(key.lastIndexOf('/') + 1)))
                .map(step -> step.label().in(language))
                .orElse(key);
    }

    /** As {@link #step}, after whose process it is: steps of several processes bear the same numbers. */
    public String stepOfProcess(String key) {
        return process(key).map(one -> one.owner() + ": " + step(key)).orElseGet(() -> step(key));
    }

    private Optional<ProcessDefinition> process(String stepKey) {
        return processes
                .newest(stepKey.substring(0, Math.max(stepKey.lastIndexOf('/'), 0)), today)
                .map(PublishedProcess::definition);
    }
}
