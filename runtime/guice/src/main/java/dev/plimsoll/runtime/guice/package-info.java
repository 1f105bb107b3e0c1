/** Plimsoll in Guice: bindings of watched interfaces lead to their wrappers. */
package dev.plimsoll.runtime.guice;
