/**
 * Today's page: what is to be done now, what is late, and who has no follow-up date. {@link se.stegvis.mobile.today.Agenda}
 * decides, {@link se.stegvis.mobile.today.TodayScreen} shows, {@link se.stegvis.mobile.today.OutcomePanel} writes what became
 * of a follow-up.
 */
package se.stegvis.mobile.today;
