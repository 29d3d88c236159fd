/** The process of a case: a change of step (stegbyte), and the decisions of the base group (basgrupp). */
package se.stegvis.mobile.process;
