/**
 * The cases: the list with its search ({@link se.stegvis.mobile.client.CaseListScreen}), one client's case
 * ({@link se.stegvis.mobile.client.CaseScreen}) and the read view of a record ({@link se.stegvis.mobile.client.RecordScreen}).
 */
package se.stegvis.mobile.client;
