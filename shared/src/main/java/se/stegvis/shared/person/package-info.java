/** Who a person is to the authorities. Reads what is typed by {@code text}. */
package se.stegvis.shared.person;
