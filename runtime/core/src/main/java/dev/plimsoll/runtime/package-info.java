/** The door to generated code for those who do not want to name it. */
package dev.plimsoll.runtime;
