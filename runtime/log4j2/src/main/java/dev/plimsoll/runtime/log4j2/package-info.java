/** Scrubs log events on their way to Log4j's appenders. */
package dev.plimsoll.runtime.log4j2;
