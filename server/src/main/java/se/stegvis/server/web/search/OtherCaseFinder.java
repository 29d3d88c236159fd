package se.stegvis.server.web.search;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.record.ClientNameIndex;
import se.stegvis.server.record.ClientNumbers;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Team;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.text.SearchText;

/**
 * Finds cases that somebody may not read, so that they can be opened in an emergency: by a whole personal number, a
 * whole case number, or at least two whole words of the name, so that nobody leafs through them. Never a protected
 * person's. The cost is that of the hits, whatever else is stored (decision 157).
 */
@Singleton
class OtherCaseFinder {
    /** Of more people with one name more is to be typed. */
    static final int SHOWN = 20;

    private final EmergencyAccess emergency;
    private final ClientNumbers numbers;
    private final ClientNameIndex names;
    private final RecordStore records;
    private final CaseRegister register;
    private final Accounts accounts;

    OtherCaseFinder(
            EmergencyAccess emergency,
            ClientNumbers numbers,
            ClientNameIndex names,
            RecordStore records,
            CaseRegister register,
            Accounts accounts) {
        this.emergency = emergency;
        this.numbers = numbers;
        this.names = names;
        this.records = records;
        this.register = register;
        this.accounts = accounts;
    }

    /** Open ones first, in the transaction that is open. */
    List<OtherCase> find(Caller caller, String typed, Names called) {
        int municipality = caller.municipality();
        SearchText name = SearchText.typed(typed);
        Set<UUID> byNumber = new LinkedHashSet<>();
        CaseNumber.bytes(typed)
                .flatMap(number -> emergency.find(caller, number))
                .ifPresent(byNumber::add);
        PersonalNumber.read(typed).ifPresent(number -> byNumber.addAll(numbers.casesOf(municipality, number)));
        Set<UUID> found = new LinkedHashSet<>(byNumber);
        found.addAll(names.casesOf(municipality, name, SHOWN));

        Map<UUID, CaseRow> rows = register.read(municipality, found);
        found.removeIf(id -> AccessRules.mayRead(caller, rows.get(id).holders()));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Revision> clients = records.clients(municipality, found);
        Map<UUID, String> teams = accounts.teams(municipality).stream().collect(Collectors.toMap(Team::id, Team::name));
        return found.stream()
                .filter(clients::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(), id -> client(clients.get(id)), (one, same) -> one, LinkedHashMap::new))
                .entrySet()
                .stream()
                .filter(one -> byNumber.contains(one.getKey())
                        || SearchText.of(one.getValue().name()).hasWhole(name))
                .limit(SHOWN)
                .map(one -> {
                    CaseRow row = rows.get(one.getKey());
                    return OtherCase.of(
                            row,
                            one.getValue(),
                            row.holders().team().map(teams::get).orElse(""),
                            called);
                })
                .toList();
    }

    private static Client client(Revision revision) {
        return new Client(revision.header(), revision.doc());
    }
}
