package se.stegvis.server.reminder;

import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;

/** Takes in a change exactly as from a tablet: access, merge, history, audit and follow-ups included. */
public interface ChangeIntake {
    ChangeResult accept(Caller caller, Change change);
}
