/** What a compilation leaves for those who come later; the form is told in docs/facts.md. */
package dev.plimsoll.checks.facts;
