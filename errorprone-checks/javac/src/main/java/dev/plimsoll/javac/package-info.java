/**
 * {@code -Xplugin:Plimsoll}: opens javac, runs the checks on Error Prone's scanner, prints what
 * they find and writes it as facts.
 */
package dev.plimsoll.javac;
