package se.stegvis.mobile.store;

import java.util.UUID;

/**
 * What the content of an attachment is called within its case.
 *
 * @param sha256 64 small hexadecimal digits
 */
public record ContentName(UUID caseId, String sha256) {}
