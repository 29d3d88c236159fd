package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.scim.ScimGroupRepository.MemberLink;
import se.stegvis.server.scim.ScimGroupRepository.ScimGroupRow;
import se.stegvis.server.scim.ScimRepository.UserRow;
import se.stegvis.server.team.AccountChangeRefused;

/** The users of a directory, each change with what becomes of the account. */
@Singleton
class ScimUsers {
    private final ScimRepository rows;
    private final ScimGroupRepository groups;
    private final StaffProvisioning provisioning;
    private final DirectoryChanges changes;
    private final Transactions transactions;
    private final Clock clock;

    ScimUsers(
            ScimRepository rows,
            ScimGroupRepository groups,
            StaffProvisioning provisioning,
            DirectoryChanges changes,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.provisioning = provisioning;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A user with the groups that they are in. */
    record FoundUser(UserRow row, List<ScimGroupRow> groups) {
        FoundUser {
            groups = List.copyOf(groups);
        }
    }

    /** In the order of their ids. */
    List<FoundUser> all(int municipality) {
        return transactions.snapshot(() -> {
            Map<UUID, ScimGroupRow> known =
                    groups.groups(municipality).stream().collect(Collectors.toMap(ScimGroupRow::id, group -> group));
            Map<UUID, List<ScimGroupRow>> of = groups.members(municipality).stream()
                    .collect(Collectors.groupingBy(
                            MemberLink::userId,
                            Collectors.mapping(link -> known.get(link.groupId()), Collectors.toList())));
            return rows.users(municipality).stream()
                    .map(row -> new FoundUser(row, of.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    FoundUser find(int municipality, UUID id) {
        return transactions.snapshot(() -> found(municipality, id));
    }

    private FoundUser found(int municipality, UUID id) {
        return new FoundUser(
                rows.user(municipality, id).orElseThrow(ScimRefused::missing), groups.groupsOf(municipality, id));
    }

    FoundUser add(int municipality, ObjectNode sent) {
        UserDocument document = UserDocument.of(sent);
        UUID id = UuidCreator.getTimeOrderedEpoch(clock.instant());
        return changes.run(municipality, blocked -> {
            expectFree(municipality, id, document);
            rows.add(
                    municipality,
                    id,
                    document.key(),
                    document.externalId().orElse(null),
                    document.written(),
                    clock.instant());
            provisioning.follow(municipality, Set.of(id), blocked.keySet());
            return found(municipality, id);
        });
    }

    /**
     * Changes a user.
     *
     * @param seen version that the directory has read; empty when it does not say
     * @param change from the stored attributes to those that are sent
     * @throws ScimRefused also when the account cannot be ended; then its logins are ended all the same, and the directory
     *     sends the change again
     */
    FoundUser change(int municipality, UUID id, Optional<Integer> seen, UnaryOperator<ObjectNode> change) {
        return ended(changes.run(municipality, blocked -> changed(municipality, id, seen, change, blocked)));
    }

    /** Ends the account as {@code active = false} does, and forgets the user. */
    void remove(int municipality, UUID id, Optional<Integer> seen) {
        ended(changes.run(municipality, blocked -> {
            Outcome outcome = changed(municipality, id, seen, before -> before.put("active", false), blocked);
            if (outcome.refused().isEmpty()) {
                groups.leaveAll(municipality, id);
                rows.remove(municipality, id);
            }
            return outcome;
        }));
    }

    /** A changed user, or why the account goes on. */
    private record Outcome(Optional<FoundUser> user, Optional<AccountChangeRefused.Reason> refused) {}

    private static FoundUser ended(Outcome outcome) {
        return outcome.user()
                .orElseThrow(() -> ScimRefused.held(outcome.refused().orElseThrow()));
    }

    private Outcome changed(
            int municipality,
            UUID id,
            Optional<Integer> seen,
            UnaryOperator<ObjectNode> change,
            Map<UUID, AccountChangeRefused.Reason> blocked) {
        UserRow before = rows.user(municipality, id).orElseThrow(ScimRefused::missing);
        expectSeen(before.version(), seen);
        UserDocument stored = UserDocument.stored(before.document());
        UserDocument after = UserDocument.of(change.apply(stored.node()));
        expectFree(municipality, id, after);
        if (!after.active() && blocked.containsKey(id)) {
            provisioning.follow(municipality, Set.of(id), blocked.keySet());
            return new Outcome(Optional.empty(), Optional.of(blocked.get(id)));
        }
        if (!after.node().equals(stored.node())) {
            write(municipality, before, after);
            if (!stored.active() && after.active()) {
                provisioning.reopen(municipality, id);
            }
            provisioning.follow(municipality, Set.of(id), blocked.keySet());
        }
        return new Outcome(Optional.of(found(municipality, id)), Optional.empty());
    }

    private void write(int municipality, UserRow before, UserDocument after) {
        int written = rows.change(
                municipality,
                before.id(),
                before.version(),
                after.key(),
                after.externalId().orElse(null),
                after.written(),
                clock.instant());
        if (written != 1) {
            throw ScimRefused.changedMeanwhile();
        }
    }

    private void expectFree(int municipality, UUID id, UserDocument document) {
        if (rows.others(municipality, id, document.key(), document.externalId().orElse(null)) > 0) {
            throw ScimRefused.taken(
                    "another user has this userName or externalId; change that user, or choose another");
        }
    }

    static void expectSeen(int version, Optional<Integer> seen) {
        if (seen.isPresent() && seen.get() != version) {
            throw ScimRefused.changedMeanwhile();
        }
    }
}
