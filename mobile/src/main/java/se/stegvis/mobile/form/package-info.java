/**
 * The parts of every form. A form is a {@link se.stegvis.mobile.draft.Draft} (no screen), a {@code …Form} that puts its
 * fields in cards with {@link se.stegvis.mobile.form.Inputs}, and the {@link se.stegvis.mobile.form.FormFrame} around
 * it: saves on its own, says in words what is missing, shows the note as it will stand, signs.
 */
package se.stegvis.mobile.form;
