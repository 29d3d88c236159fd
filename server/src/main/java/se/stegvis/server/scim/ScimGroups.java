package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.scim.ScimGroupRepository.MemberLink;
import se.stegvis.server.scim.ScimGroupRepository.ScimGroupRow;

/** The groups of a directory; each change is followed by the accounts of those whom it concerns, in one transaction. */
@Singleton
class ScimGroups {
    private static final int LONGEST = 255;

    private final ScimGroupRepository rows;
    private final StaffProvisioning provisioning;
    private final DirectoryChanges changes;
    private final Transactions transactions;
    private final Clock clock;

    ScimGroups(
            ScimGroupRepository rows,
            StaffProvisioning provisioning,
            DirectoryChanges changes,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.provisioning = provisioning;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A group with the ids of its users. */
    record FoundGroup(ScimGroupRow row, List<UUID> members) {
        FoundGroup {
            members = List.copyOf(members);
        }
    }

    /** In the order of their ids. */
    List<FoundGroup> all(int municipality) {
        return transactions.snapshot(() -> {
            var members = rows.members(municipality).stream()
                    .collect(Collectors.groupingBy(
                            MemberLink::groupId, Collectors.mapping(MemberLink::userId, Collectors.toList())));
            return rows.groups(municipality).stream()
                    .map(row -> new FoundGroup(row, members.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    FoundGroup find(int municipality, UUID id) {
        return transactions.snapshot(() -> found(municipality, id));
    }

    private FoundGroup found(int municipality, UUID id) {
        return new FoundGroup(
                rows.group(municipality, id).orElseThrow(ScimRefused::missing),
                rows.membersOf(municipality, id).stream()
                        .map(MemberLink::userId)
                        .toList());
    }

    FoundGroup add(int municipality, ObjectNode sent) {
        UUID id = UuidCreator.getTimeOrderedEpoch(clock.instant());
        SentGroup asked = SentGroup.of(sent);
        return changes.run(municipality, blocked -> {
            expectFree(municipality, id, asked);
            rows.add(municipality, id, asked.name(), asked.externalId().orElse(null), clock.instant());
            join(municipality, id, asked.members());
            provisioning.follow(municipality, asked.members(), blocked.keySet());
            return found(municipality, id);
        });
    }

    /**
     * Changes a group. A member whose account cannot be changed so is shut out; the group is as the directory says all the same.
     *
     * @param seen version that the directory has read; empty when it does not say
     * @param change from the stored attributes to those that are sent
     */
    FoundGroup change(int municipality, UUID id, Optional<Integer> seen, UnaryOperator<ObjectNode> change) {
        return changes.run(municipality, blocked -> {
            FoundGroup before = found(municipality, id);
            ScimUsers.expectSeen(before.row().version(), seen);
            SentGroup stored = SentGroup.of(node(before));
            SentGroup after = SentGroup.of(change.apply(node(before)));
            if (after.equals(stored)) {
                return before;
            }
            expectFree(municipality, id, after);
            write(municipality, before.row(), after);
            Set<UUID> concerned = moved(municipality, id, stored.members(), after.members());
            if (!after.isCalledAs(stored)) {
                concerned.addAll(after.members());
            }
            provisioning.follow(municipality, concerned, blocked.keySet());
            return found(municipality, id);
        });
    }

    private void write(int municipality, ScimGroupRow before, SentGroup after) {
        int written = rows.change(
                municipality,
                before.id(),
                before.version(),
                after.name(),
                after.externalId().orElse(null),
                clock.instant());
        if (written != 1) {
            throw ScimRefused.changedMeanwhile();
        }
    }

    /** Those who have left the group or joined it. */
    private Set<UUID> moved(int municipality, UUID id, Set<UUID> before, Set<UUID> after) {
        Set<UUID> left = new HashSet<>(before);
        left.removeAll(after);
        Set<UUID> joined = new HashSet<>(after);
        joined.removeAll(before);
        left.forEach(user -> rows.leave(municipality, id, user));
        join(municipality, id, joined);
        left.addAll(joined);
        return left;
    }

    void remove(int municipality, UUID id, Optional<Integer> seen) {
        changes.run(municipality, blocked -> {
            FoundGroup before = found(municipality, id);
            ScimUsers.expectSeen(before.row().version(), seen);
            before.members().forEach(user -> rows.leave(municipality, id, user));
            rows.remove(municipality, id);
            provisioning.follow(municipality, before.members(), blocked.keySet());
            return before;
        });
    }

    /** The attributes that a directory may change. */
    static ObjectNode node(FoundGroup group) {
        ObjectNode node = JsonUtils.getJsonNodeFactory().objectNode();
        node.put("displayName", group.row().displayName());
        Optional.ofNullable(group.row().externalId()).ifPresent(id -> node.put("externalId", id));
        ArrayNode members = node.putArray("members");
        group.members().forEach(id -> members.addObject().put("value", id.toString()));
        return node;
    }

    private void join(int municipality, UUID group, Set<UUID> members) {
        for (UUID user : members) {
            if (rows.join(municipality, group, user) != 1) {
                throw ScimRefused.wrongValue("members has a value that is the id of no user; add the user first");
            }
        }
    }

    private void expectFree(int municipality, UUID id, SentGroup asked) {
        if (rows.others(municipality, id, asked.name(), asked.externalId().orElse(null)) > 0) {
            throw ScimRefused.taken(
                    "another group has this displayName or externalId; change that group, or choose another");
        }
    }
}
