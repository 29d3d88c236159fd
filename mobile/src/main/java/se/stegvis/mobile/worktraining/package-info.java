/** Work training (arbetsträning): what is agreed with the workplace, and its follow-ups there. */
package se.stegvis.mobile.worktraining;
