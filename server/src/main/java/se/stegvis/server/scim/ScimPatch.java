package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The operations of a PATCH (RFC 7644, 3.5.2), also in the shapes that Entra ID sends: operations in capitals, values
 * without a path whose members are paths, members to remove named by a value, and a replaced address that is not there
 * yet. Members of other schemas are left alone.
 */
final class ScimPatch {
    private static final int MOST = 10_000;

    private final List<PatchOperation> operations;

    private ScimPatch(List<PatchOperation> operations) {
        this.operations = operations;
    }

    /** @throws ScimRefused when it is no PATCH */
    static ScimPatch of(ObjectNode body) {
        JsonNode written = body.path("Operations");
        if (!written.isArray() || written.isEmpty() || written.size() > MOST) {
            throw new ScimRefused(400, "invalidSyntax", "Operations must be a list of 1 to " + MOST);
        }
        List<PatchOperation> operations = new ArrayList<>();
        try {
            for (JsonNode one : written) {
                read(one, operations);
            }
        } catch (ScimException refused) {
            throw ScimRefused.of(refused);
        }
        return new ScimPatch(operations);
    }

    private static void read(JsonNode one, List<PatchOperation> into) throws ScimException {
        PatchOpType type = type(one.path("op").asText());
        String path = one.path("path").asText("");
        JsonNode value = one.path("value");
        if (!path.isEmpty()) {
            if (type == PatchOpType.REMOVE && value.isArray() && !value.isEmpty()) {
                for (JsonNode gone : value) {
                    into.add(PatchOperation.remove(path + "[value eq "
                            + JsonUtils.getJsonNodeFactory()
                                    .textNode(gone.path("value").asText()) + "]"));
                }
            } else if (!isForeign(path)) {
                into.add(operation(type, path, value));
            }
            return;
        }
        if (!value.isObject()) {
            throw new ScimRefused(400, "noTarget", "an operation without a path needs an object as its value");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!isForeign(member.getKey())) {
                into.add(operation(type, member.getKey(), member.getValue()));
            }
        }
    }

    private static PatchOperation operation(PatchOpType type, String path, JsonNode value) throws ScimException {
        return type == PatchOpType.REMOVE
                ? PatchOperation.remove(path)
                : PatchOperation.create(type, Path.fromString(path), value);
    }

    private static PatchOpType type(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "add" -> PatchOpType.ADD;
            case "replace" -> PatchOpType.REPLACE;
            case "remove" -> PatchOpType.REMOVE;
            default -> throw new ScimRefused(400, "invalidSyntax", "op must be add, replace or remove");
        };
    }

    /** Of an extension that Stegvis does not keep, or the list of schemas. */
    private static boolean isForeign(String path) {
        String small = path.toLowerCase(Locale.ROOT);
        return small.startsWith("urn:") && !small.startsWith("urn:ietf:params:scim:schemas:core:")
                || small.equals("schemas")
                || small.equals("id");
    }

    /** The resource as it is after all operations, in their order. @throws ScimRefused when one of them cannot be done */
    ObjectNode applied(ObjectNode before) {
        GenericScimResource resource = new GenericScimResource(before.deepCopy());
        try {
            for (PatchOperation one : operations) {
                apply(one, resource.getObjectNode());
            }
        } catch (ScimException refused) {
            throw ScimRefused.of(refused);
        }
        return resource.getObjectNode();
    }

    private static void apply(PatchOperation one, ObjectNode node) throws ScimException {
        boolean added = one.getOpType() == PatchOpType.REPLACE && !JsonUtils.pathExists(one.getPath(), node);
        (added ? PatchOperation.add(one.getPath(), one.getJsonNode()) : one).apply(node);
    }

    /** Leaves out what was sent. */
    @Override
    public String toString() {
        return "ScimPatch[" + operations.size() + "]";
    }
}
