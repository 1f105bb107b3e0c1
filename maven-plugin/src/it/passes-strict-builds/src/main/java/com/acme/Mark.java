package com.acme;

/** An annotation that no processor claims. */
public @interface Mark {}
