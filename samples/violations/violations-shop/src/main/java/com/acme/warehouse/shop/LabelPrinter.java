package com.acme.warehouse.shop;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** MissingTimeout: a printer that is off line holds this thread. */
public final class LabelPrinter {
  /** Prints, and waits for the printer's word. */
  public int print(String host, String label) throws IOException {
    try (Socket printer = new Socket(host, 9100)) {
      printer.getOutputStream().write(label.getBytes(StandardCharsets.US_ASCII));
      return printer.getInputStream().read();
    }
  }
}
