/** What generated code calls for methods that return one of RxJava's reactive types. */
package dev.plimsoll.runtime.rxjava3;
