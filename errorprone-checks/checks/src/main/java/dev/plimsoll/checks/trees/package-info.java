/** Questions that several checks ask of source trees. */
package dev.plimsoll.checks.trees;
