package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.BaseScimResource;
import com.unboundid.scim2.common.types.Group;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.UUID;
import se.stegvis.server.scim.ScimGroupRepository.ScimGroupRow;
import se.stegvis.server.scim.ScimGroups.FoundGroup;
import se.stegvis.server.scim.ScimRepository.UserRow;
import se.stegvis.server.scim.ScimUsers.FoundUser;
import se.stegvis.server.settings.StegvisSettings;

/** Users and groups as resources with all that the server says of them: ids, addresses, versions, groups of a user. */
@Singleton
class ScimResources {
    static final String USERS = "Users";
    static final String GROUPS = "Groups";

    private final String base;

    ScimResources(StegvisSettings settings) {
        this.base = settings.publicUrl().replaceFirst("/+$", "") + "/scim/v2/";
    }

    /** Address of a resource, or of a list with empty text as its id. */
    URI address(String type, String id) {
        return URI.create(base + type + (id.isEmpty() ? "" : "/" + id));
    }

    URI address(String type, UUID id) {
        return address(type, id.toString());
    }

    /** The version as an entity tag. */
    static String tag(int version) {
        return "W/\"" + version + "\"";
    }

    ObjectNode user(FoundUser found) {
        UserRow row = found.row();
        UserResource resource = UserDocument.stored(row.document()).resource();
        resource.setId(row.id().toString());
        resource.setGroups(found.groups().stream().map(this::group).toList());
        return described(resource, meta("User", USERS, row.id(), row.version(), row.createdAt(), row.changedAt()));
    }

    private Group group(ScimGroupRow row) {
        return new Group()
                .setValue(row.id().toString())
                .setDisplay(row.displayName())
                .setRef(address(GROUPS, row.id()));
    }

    ObjectNode group(FoundGroup found) {
        ScimGroupRow row = found.row();
        GroupResource resource = new GroupResource();
        resource.setId(row.id().toString());
        resource.setExternalId(row.externalId());
        resource.setDisplayName(row.displayName());
        resource.setMembers(found.members().stream()
                .map(user ->
                        new Member().setValue(user.toString()).setType("User").setRef(address(USERS, user)))
                .toList());
        return described(resource, meta("Group", GROUPS, row.id(), row.version(), row.createdAt(), row.changedAt()));
    }

    private static ObjectNode described(BaseScimResource resource, Meta meta) {
        resource.setMeta(meta);
        return JsonUtils.valueToNode(resource);
    }

    private Meta meta(String type, String list, UUID id, int version, Instant created, Instant changed) {
        Meta meta = new Meta();
        meta.setResourceType(type);
        meta.setLocation(address(list, id));
        meta.setVersion(tag(version));
        meta.setCreated(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
        meta.setLastModified(GregorianCalendar.from(changed.atZone(ZoneOffset.UTC)));
        return meta;
    }
}
