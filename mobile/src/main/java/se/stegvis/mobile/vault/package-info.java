/**
 * Sealed files: keys, entries under unreadable keys, torn tails, locks and salvage. The vault knows bytes and labels, no
 * record, so that it can be audited alone. Its centre is {@link se.stegvis.mobile.vault.SealedStore}: one file per
 * municipality and user; a commit returns after the disk has it.
 */
package se.stegvis.mobile.vault;
