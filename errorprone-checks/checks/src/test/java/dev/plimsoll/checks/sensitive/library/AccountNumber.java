package dev.plimsoll.checks.sensitive.library;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Sensitive by an annotation that is so in turn. */
@Iban
@Retention(RetentionPolicy.CLASS)
public @interface AccountNumber {}
