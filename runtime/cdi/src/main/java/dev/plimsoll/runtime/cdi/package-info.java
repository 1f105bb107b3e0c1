/** Plimsoll in CDI: beans and producers of watched interfaces, decorated by their wrappers. */
package dev.plimsoll.runtime.cdi;
