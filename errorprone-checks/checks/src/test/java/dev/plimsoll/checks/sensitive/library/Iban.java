package dev.plimsoll.checks.sensitive.library;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;

/** A term of a taxonomy that another module declares. */
@Sensitive(kind = SensitiveKind.FINANCIAL, mask = Mask.LAST_4)
public @interface Iban {}
