/** Every message of the processor, and how it reaches the user. */
package dev.plimsoll.processor.diagnostic;
