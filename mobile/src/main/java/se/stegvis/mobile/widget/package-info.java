/**
 * The kit that all screens are built of: look, layout and touch controls. It knows records by their wording, and the
 * journal by what a {@link se.stegvis.mobile.widget.ScreenContext} hands to a screen; it knows no screen and no sync.
 *
 * <p>A screen is a {@link se.stegvis.mobile.widget.Screen}; its constructor takes the {@link se.stegvis.mobile.widget.ScreenContext}
 * (journal, texts, clock, navigator, background work, toasts) and builds a {@link se.stegvis.mobile.widget.Page}:
 *
 * <pre>{@code
 * ChoiceChips<VisitEntry> entry = ChoiceChips.single(List.of(VisitEntry.values()), texts.wording()::choice);
 * Field entryField = new Field(texts.wording().field("entry"), entry).required(texts);
 * GrowingText notes = new GrowingText(3);
 * FieldSet fields = new FieldSet();                     // wire path -> field; shows findings beside the fields
 * fields.add(HomeVisit.ENTRY, entryField);
 * Page page = new Page(title).back(texts, navigator).add(new Card(heading, entryField, ...)).footer(new ActionBar(...));
 * fields.show(findings, texts);                         // Finding list of SigningCheck
 * context.background().run(() -> journal.save(...), saved -> ..., failed -> ...);   // never a journal write on the UI thread
 * context.toasts().show(text, undoText, undo);
 * context.navigator().go(new Destination.CaseFile(caseId));
 * }</pre>
 *
 * <p>Controls give a {@code valueProperty()}: {@link se.stegvis.mobile.widget.ChoiceChips} (single or several),
 * {@link se.stegvis.mobile.widget.DateField}, {@link se.stegvis.mobile.widget.TimeField},
 * {@link se.stegvis.mobile.widget.GrowingText} ({@code textProperty()}), {@link se.stegvis.mobile.widget.PersonList}.
 * Buttons come from {@link se.stegvis.mobile.widget.Buttons}, icons from {@link se.stegvis.mobile.widget.Icon}; tones
 * (calm, good, warning, danger) from {@link se.stegvis.mobile.widget.Tone}. Style is in {@code stegvis.css} only.
 */
package se.stegvis.mobile.widget;
