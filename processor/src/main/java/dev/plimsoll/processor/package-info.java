/**
 * The annotation processors: each an ordered list of steps, nothing else.
 *
 * <p>A step reads elements into a model, validates it, prints what is wrong and, if nothing is,
 * plans a class and writes it.
 */
package dev.plimsoll.processor;
