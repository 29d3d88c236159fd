/** Versioned process definitions: where a case is and what may happen next. */
package se.stegvis.shared.process;
