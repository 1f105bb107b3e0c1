package dev.plimsoll.checks.sensitive;

/**
 * A path on which a method that is to mask returns what it was given.
 *
 * @param method as {@code Texts.mask}
 * @param input what comes back, a parameter or a sensitive member
 */
public record UnmaskedReturn(String method, String input) {}
