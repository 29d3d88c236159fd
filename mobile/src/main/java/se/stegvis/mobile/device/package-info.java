/** The services that the app needs of the device it runs on, as small interfaces with a desktop implementation each. */
package se.stegvis.mobile.device;
