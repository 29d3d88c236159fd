/**
 * How a text of any length is drawn while it is written. JavaFX lays out the whole text of a text area anew for each key, in one node;
 * here it is laid out in pieces of whole lines, and a key lays out the few that it touches (decision 107). The text area keeps the value, undo,
 * selection, clipboard, keys and what a screen reader asks.
 */
package se.stegvis.mobile.editor;
