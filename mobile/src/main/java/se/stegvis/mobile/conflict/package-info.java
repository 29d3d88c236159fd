/**
 * Two versions of the same field, side by side, until a person has decided. The decision is a change like any other
 * (see {@link se.stegvis.shared.merge.Conflicts#settle}).
 */
package se.stegvis.mobile.conflict;
