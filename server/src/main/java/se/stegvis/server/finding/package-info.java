/** Open findings of a case that no follow-up date covers: a review by the rules of {@code shared.reminder}, once a day and after changes. */
package se.stegvis.server.finding;
