/**
 * What an engineer writes. One annotation asks one question; the compiler answers with generated
 * code, a check, or an error that says why not.
 *
 * <p>Every annotation is kept in the class file, because checks read the annotations of other
 * modules too. None is a type-use annotation: javac 17 and 21 hide those of dependencies from
 * plugins.
 */
package dev.plimsoll.annotations;
