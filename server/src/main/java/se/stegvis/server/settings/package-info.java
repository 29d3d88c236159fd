/**
 * All settings of the server as one tree of records, {@link se.stegvis.server.settings.StegvisSettings}. Each names its
 * type, range, default and meaning; {@link se.stegvis.server.settings.SettingsStart} checks them before anything starts,
 * and docs/settings.md lists them. Uses nothing else of Stegvis.
 */
package se.stegvis.server.settings;
