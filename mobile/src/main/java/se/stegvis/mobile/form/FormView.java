package se.stegvis.mobile.form;

import javafx.scene.Parent;

/** The place of a form on the screen, as the parts of the form need it. */
interface FormView {
    /** Shows the form itself again. */
    void showForm();

    /** Shows something else in its place, such as the review before a signature. */
    void show(Parent instead);

    /** Runs the action only while what is shown still holds all of the note. */
    void unlessOvertaken(Runnable action);
}
