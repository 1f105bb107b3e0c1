/** Measures how long it takes to judge the locks of many libraries together. */
package dev.plimsoll.benchmarks.lockorders;
