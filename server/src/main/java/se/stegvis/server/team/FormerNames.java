package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.team.FormerNameRepository.FormerName;

/** Former names of accounts (decision 89). Only added to. All in the caller's transaction. */
@Singleton
public class FormerNames {
    private final FormerNameRepository rows;

    FormerNames(FormerNameRepository rows) {
        this.rows = rows;
    }

    /** The account's name as stored is its former one from now on. */
    void add(Account before, Instant now) {
        rows.add(before.municipality(), before.id(), now, before.name());
    }

    /** All of the municipality: as many as there were changes of name. */
    public NameHistory of(int municipality) {
        return new NameHistory(rows.all(municipality).stream().collect(Collectors.groupingBy(FormerName::account)));
    }

    /** The former names of a municipality, oldest first of each account. */
    public static final class NameHistory {
        /** Of a municipality in which nobody was ever called otherwise. */
        public static final NameHistory NONE = new NameHistory(Map.of());

        private final Map<UUID, List<FormerName>> byAccount;

        private NameHistory(Map<UUID, List<FormerName>> byAccount) {
            this.byAccount = byAccount;
        }

        public boolean isEmpty() {
            return byAccount.isEmpty();
        }

        /** The account's name at that time, if it is called otherwise now. */
        public Optional<String> at(UUID account, Instant then) {
            return byAccount.getOrDefault(account, List.of()).stream()
                    .filter(former -> then.isBefore(former.untilAt()))
                    .map(FormerName::name)
                    .findFirst();
        }
    }
}
