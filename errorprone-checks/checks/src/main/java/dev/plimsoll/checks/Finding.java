package dev.plimsoll.checks;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/**
 * What a check found: kept in a list of our own, because javac shows one error per position and
 * stops at a hundred.
 *
 * @param check the check's name
 * @param severity as set by the user, else the check's own
 * @param tree the smallest thing to point at
 * @param path leads to the tree, or to a tree around it
 * @param message what is wrong and the way out
 * @param replacement what the suggested fix puts in the place of the code, or empty
 * @param link the check's page
 */
public record Finding(
    String check,
    SeverityLevel severity,
    Tree tree,
    TreePath path,
    String message,
    String replacement,
    String link) {}
