/** Command one: the main job, on real parts, checked. */
package dev.plimsoll.demo;
