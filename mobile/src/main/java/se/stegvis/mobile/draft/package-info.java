/** Records while a person writes them: each draft saves its changed fields into the journal and finishes into its kind. */
package se.stegvis.mobile.draft;
