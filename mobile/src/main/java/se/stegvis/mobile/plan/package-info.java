/** The SIP (samordnad individuell plan): call, plan and follow-up. */
package se.stegvis.mobile.plan;
