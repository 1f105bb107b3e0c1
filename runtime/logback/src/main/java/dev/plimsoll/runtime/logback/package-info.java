/** Scrubs log events, and masks sensitive members in JSON logs. */
package dev.plimsoll.runtime.logback;
