package se.stegvis.shared.record;

import java.util.UUID;
import se.stegvis.shared.definition.Role;

/**
 * Who signs a record.
 *
 * @param account the user
 * @param role the role of the account
 */
public record Signer(UUID account, Role role) {}
