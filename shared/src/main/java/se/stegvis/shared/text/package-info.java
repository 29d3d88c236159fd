/**
 * Text that people type: which of it can be seen, how it is compared, searched and put in order. One gate for tablet,
 * server and web; uses nothing else of Stegvis. Unicode's own tables come with ICU4J, so that they do not follow the
 * machine.
 */
package se.stegvis.shared.text;
