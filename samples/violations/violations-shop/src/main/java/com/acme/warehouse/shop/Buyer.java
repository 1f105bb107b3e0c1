package com.acme.warehouse.shop;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;

/** SensitiveToString: the record's own toString shows the e-mail address. */
public record Buyer(String id, @Sensitive(mask = Mask.EMAIL_DOMAIN) String email) {}
