/**
 * Where a sensitive value goes: {@code Taint} is the lattice, {@code SensitiveDeclarations} says
 * what is sensitive, the {@code *Flow} classes are the transfer, {@code SensitiveFlow} is the door.
 */
package dev.plimsoll.checks.sensitive;
