package se.stegvis.server.scim;

import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.SchemaUtils;
import jakarta.inject.Singleton;
import java.beans.IntrospectionException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The resource types and their schemas: of the core schemas (RFC 7643) the attributes that are kept. */
@Singleton
class ScimSchemas {
    private static final Set<String> OF_A_USER =
            Set.of("userName", "displayName", "name", "emails", "active", "groups");
    private static final Set<String> OF_A_GROUP = Set.of("displayName", "members");

    private final SchemaResource user = kept(UserResource.class, OF_A_USER);
    private final SchemaResource group = kept(GroupResource.class, OF_A_GROUP);

    List<SchemaResource> schemas() {
        return List.of(user, group);
    }

    List<ResourceTypeResource> types() {
        return List.of(
                type("User", "A person of the staff", ScimResources.USERS, user),
                type("Group", "A group that gives a role or a team", ScimResources.GROUPS, group));
    }

    private static ResourceTypeResource type(String name, String description, String list, SchemaResource schema) {
        return new ResourceTypeResource(name, description, URI.create("/" + list), URI.create(schema.getId()));
    }

    private static SchemaResource kept(Class<?> resource, Set<String> attributes) {
        try {
            SchemaResource whole = SchemaUtils.getSchema(resource);
            return new SchemaResource(
                    whole.getId(),
                    whole.getName(),
                    whole.getDescription(),
                    whole.getAttributes().stream()
                            .filter(one -> attributes.contains(one.getName()))
                            .toList());
        } catch (IntrospectionException unreadable) {
            throw new IllegalStateException("the library's own types cannot be read", unreadable);
        }
    }
}
