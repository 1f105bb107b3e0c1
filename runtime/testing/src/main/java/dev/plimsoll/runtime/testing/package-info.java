/** What the tests of the adapters share; not released. */
package dev.plimsoll.runtime.testing;
