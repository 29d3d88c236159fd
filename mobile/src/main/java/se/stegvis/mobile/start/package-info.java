/**
 * Where the tablet starts and all parts are joined: {@link se.stegvis.mobile.start.Main} opens the window,
 * {@link se.stegvis.mobile.start.LockScreenController} lets the user in, {@link se.stegvis.mobile.start.Shell} shows the screens. The only
 * package that reads a clock of its own and the only one that knows both screens and sync.
 */
package se.stegvis.mobile.start;
