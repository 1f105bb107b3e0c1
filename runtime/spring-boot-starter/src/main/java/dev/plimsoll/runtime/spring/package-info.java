/** Plimsoll in Spring Boot: watched beans, telemetry from the context, health in the actuator. */
package dev.plimsoll.runtime.spring;
