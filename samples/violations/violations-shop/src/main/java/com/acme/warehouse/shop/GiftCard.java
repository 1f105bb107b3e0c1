package com.acme.warehouse.shop;

/** UndeclaredSensitive: whoever knows the PIN can spend what is left. */
public record GiftCard(String id, String pin, long cents) {}
