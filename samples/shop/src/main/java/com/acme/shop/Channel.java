package com.acme.shop;

/** Where an order comes from. */
public enum Channel {
  /** The web site. */
  WEB,
  /** The app. */
  APP
}
