package com.acme;

import com.google.auto.service.AutoService;

@AutoService(Runnable.class)
public final class Quiet implements Runnable {
  @Override
  public void run() {
    System.out.println("not so quiet");
  }
}
