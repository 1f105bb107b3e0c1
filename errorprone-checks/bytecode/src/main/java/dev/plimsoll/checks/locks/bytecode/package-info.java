/**
 * The front end of the lock analysis for bytecode: class files to bodies, for jars without facts.
 */
package dev.plimsoll.checks.locks.bytecode;
