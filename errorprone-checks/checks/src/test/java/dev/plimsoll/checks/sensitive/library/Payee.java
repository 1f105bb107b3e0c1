package dev.plimsoll.checks.sensitive.library;

import dev.plimsoll.annotations.Masking;
import dev.plimsoll.annotations.Sensitive;

/** A record of another module that forgot its {@code toString}. */
public record Payee(String name, @Iban String iban) {
  /** What a service of that module promises. */
  public interface Directory {
    /** The result is sensitive, whoever implements it. */
    @Sensitive
    String emailOf(String name);

    /** The argument is sensitive, whoever implements it. */
    void tell(@Sensitive String secret);
  }

  /** A way of masking that every implementation has to keep. */
  public interface Hash {
    /** The result may be shown. */
    @Masking
    String keyed(String value);
  }

  /** A class of that module. */
  public static class Account {
    @Sensitive protected final String email;

    /** Takes what it holds. */
    public Account(String email) {
      this.email = email;
    }

    /** An accessor. */
    public String getEmail() {
      return email;
    }

    /** No accessor: whatever it returns is its own business. */
    public String describe() {
      return "account";
    }

    @Override
    public String toString() {
      return "Account";
    }
  }
}
