/** What Maven calls: parameters and translation; the judging is in the report package. */
package dev.plimsoll.maven;
