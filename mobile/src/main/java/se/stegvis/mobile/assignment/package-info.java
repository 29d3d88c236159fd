/** The assignment (uppdrag): what the caseworker commissions, and what the receiver answers in it. */
package se.stegvis.mobile.assignment;
