package com.acme.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the shop. */
@SpringBootApplication
public class ShopApplication {
  /** Runs the shop until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(ShopApplication.class, args);
  }
}
