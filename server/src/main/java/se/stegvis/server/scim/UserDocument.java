package se.stegvis.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.stegvis.shared.text.VisibleText;

/**
 * The attributes of a user that Stegvis keeps: user name, external id, name, addresses, and whether the person works
 * here. Everything else that a directory sends is left out, as nobody needs it.
 */
record UserDocument(UserResource resource) {
    private static final int LONGEST = 255;
    private static final int MOST_EMAILS = 20;
    private static final Set<String> FLAGS = Set.of("active", "primary");

    /** @throws ScimRefused naming the attribute that is wrong */
    static UserDocument of(ObjectNode sent) {
        ObjectNode known = JsonUtils.getJsonNodeFactory().objectNode();
        Stream.of("userName", "externalId", "displayName", "name", "emails", "active")
                .forEach(attribute -> Optional.ofNullable(sent.get(attribute))
                        .filter(value -> !value.isNull())
                        .ifPresent(value -> known.set(attribute, value)));
        readActive(known);
        if (isMistyped("", known)) {
            throw mistyped();
        }
        UserResource read;
        try {
            read = JsonUtils.nodeToValue(known, UserResource.class);
        } catch (IOException | IllegalArgumentException wrong) {
            throw mistyped();
        }
        UserResource kept = new UserResource();
        kept.setUserName(text("userName", read.getUserName())
                .orElseThrow(() ->
                        ScimRefused.wrongValue("userName is" + " missing; map it, for example to userPrincipalName")));
        text("externalId", read.getExternalId()).ifPresent(kept::setExternalId);
        text("displayName", read.getDisplayName()).ifPresent(kept::setDisplayName);
        kept.setName(name(read.getName()));
        kept.setEmails(emails(read.getEmails()));
        kept.setActive(!Boolean.FALSE.equals(read.getActive()));
        return new UserDocument(kept);
    }

    static UserDocument stored(String document) {
        try {
            return new UserDocument(
                    JsonUtils.getObjectReader().forType(UserResource.class).readValue(document));
        } catch (IOException damaged) {
            throw new IllegalStateException("a stored SCIM user cannot be read", damaged);
        }
    }

    /** As it is stored. */
    String written() {
        return node().toString();
    }

    ObjectNode node() {
        return JsonUtils.valueToNode(resource);
    }

    /** Without case, as it is compared (RFC 7643, 4.1.1). */
    String key() {
        return resource.getUserName().toLowerCase(Locale.ROOT);
    }

    Optional<String> externalId() {
        return Optional.ofNullable(resource.getExternalId());
    }

    boolean active() {
        return resource.getActive();
    }

    /** The name of the person; empty text when nothing was sent that could be one. */
    String personName() {
        Optional<Name> name = Optional.ofNullable(resource.getName());
        return Stream.of(
                        Optional.ofNullable(resource.getDisplayName()),
                        name.map(Name::getFormatted),
                        name.map(one -> Stream.of(one.getGivenName(), one.getFamilyName())
                                .filter(part -> part != null)
                                .collect(Collectors.joining(" "))))
                .flatMap(Optional::stream)
                .filter(VisibleText::isVisible)
                .findFirst()
                .orElse("");
    }

    /** The address for work, else the primary one, else the first; empty text when there is none. */
    String email() {
        List<Email> all = Optional.ofNullable(resource.getEmails()).orElse(List.of());
        return Stream.of(
                        all.stream().filter(one -> "work".equalsIgnoreCase(one.getType())),
                        all.stream().filter(one -> Boolean.TRUE.equals(one.getPrimary())),
                        all.stream())
                .flatMap(some -> some)
                .map(Email::getValue)
                .findFirst()
                .orElse("");
    }

    private static ScimRefused mistyped() {
        return ScimRefused.wrongValue(
                "userName, externalId, displayName, name, emails or active has another type than the"
                        + " schema says; see /scim/v2/Schemas");
    }

    /** The library would make a text of a number; directories write a flag as text. */
    private static boolean isMistyped(String name, JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().anyMatch(member -> isMistyped(member.getKey(), member.getValue()));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).anyMatch(one -> isMistyped(name, one));
        }
        return !value.isTextual() && !value.isNull() && !(FLAGS.contains(name) && value.isBoolean());
    }

    /** Entra ID writes {@code "False"}. */
    private static void readActive(ObjectNode known) {
        JsonNode active = known.path("active");
        if (active.isTextual()) {
            String small = active.asText().toLowerCase(Locale.ROOT);
            if (!small.equals("true") && !small.equals("false")) {
                throw ScimRefused.wrongValue("active must be true or false");
            }
            known.put("active", small.equals("true"));
        }
    }

    private static Name name(Name read) {
        if (read == null) {
            return null;
        }
        Name kept = new Name();
        text("name.formatted", read.getFormatted()).ifPresent(kept::setFormatted);
        text("name.givenName", read.getGivenName()).ifPresent(kept::setGivenName);
        text("name.familyName", read.getFamilyName()).ifPresent(kept::setFamilyName);
        return kept;
    }

    private static List<Email> emails(List<Email> read) {
        if (read == null) {
            return null;
        }
        if (read.size() > MOST_EMAILS) {
            throw ScimRefused.wrongValue("emails has " + read.size() + " values; at most " + MOST_EMAILS);
        }
        List<Email> kept = new ArrayList<>();
        for (Email one : read) {
            text("emails.value", one.getValue())
                    .ifPresent(value -> kept.add(new Email()
                            .setValue(value)
                            .setType(text("emails.type", one.getType()).orElse(null))
                            .setPrimary(one.getPrimary())));
        }
        return kept;
    }

    private static Optional<String> text(String attribute, String written) {
        if (written != null && written.length() > LONGEST) {
            throw ScimRefused.wrongValue(attribute + " has " + written.length() + " characters; at most " + LONGEST);
        }
        return Optional.ofNullable(written).filter(VisibleText::isVisible);
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "UserDocument[hidden]";
    }
}
