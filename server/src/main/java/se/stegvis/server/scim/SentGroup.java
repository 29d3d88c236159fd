package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.text.VisibleText;

/**
 * The attributes of a group that Stegvis keeps.
 *
 * @param members ids of users
 */
record SentGroup(String name, Optional<String> externalId, Set<UUID> members) {
    private static final int LONGEST = 255;

    SentGroup {
        members = Set.copyOf(members);
    }

    /** @throws ScimRefused naming the attribute that is wrong */
    static SentGroup of(ObjectNode sent) {
        return new SentGroup(
                text(sent, "displayName")
                        .orElseThrow(
                                () -> ScimRefused.wrongValue("displayName is missing; send the name of the group")),
                text(sent, "externalId"),
                members(sent.path("members")));
    }

    private static Optional<String> text(ObjectNode sent, String attribute) {
        JsonNode value = sent.path(attribute);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().length() > LONGEST) {
            throw ScimRefused.wrongValue(attribute + " must be a text of at most " + LONGEST + " characters");
        }
        return Optional.of(value.asText()).filter(VisibleText::isVisible);
    }

    private static Set<UUID> members(JsonNode sent) {
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isArray()) {
            throw ScimRefused.wrongValue("members must be a list");
        }
        Set<UUID> ids = new HashSet<>();
        for (JsonNode member : sent) {
            ids.add(ScimIds.read(member.path("value").asText())
                    .orElseThrow(() -> ScimRefused.wrongValue("members has a value that is no id of a user")));
        }
        return ids;
    }

    /** Whether both have the names by which roles and teams are given. */
    boolean isCalledAs(SentGroup other) {
        return name.equals(other.name) && externalId.equals(other.externalId);
    }

    /** Leaves out how the group is called. */
    @Override
    public String toString() {
        return "SentGroup[" + members.size() + "]";
    }
}
