/** Who a person is to the authorities. Uses nothing else of Stegvis. */
package se.stegvis.shared.person;
