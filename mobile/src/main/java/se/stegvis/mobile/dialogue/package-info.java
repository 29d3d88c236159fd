/** The dialogue: questions and checklists of the process definition, answered meeting by meeting. */
package se.stegvis.mobile.dialogue;
