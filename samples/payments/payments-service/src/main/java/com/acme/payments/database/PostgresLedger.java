package com.acme.payments.database;

import com.acme.payments.Currency;
import com.acme.payments.Ledger;
import com.acme.payments.LedgerUnavailable;
import com.acme.payments.Receipt;
import dev.plimsoll.annotations.HealthDependency;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A {@link Ledger} in PostgreSQL. */
public final class PostgresLedger implements Ledger {
  private static final int STATEMENT_SECONDS = 2;

  private static final String CREATE =
      """
      CREATE TABLE IF NOT EXISTS receipts (
        id text PRIMARY KEY,
        order_id text NOT NULL UNIQUE,
        amount_cents bigint NOT NULL,
        currency text NOT NULL,
        card text NOT NULL,
        authorization_id text NOT NULL,
        refunded boolean NOT NULL DEFAULT false,
        paid_at timestamptz NOT NULL DEFAULT now()
      )
      """;

  private static final String RECORD =
      """
      INSERT INTO receipts (id, order_id, amount_cents, currency, card, authorization_id)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (order_id) DO NOTHING
      """;

  private static final String REFUND =
      """
      UPDATE receipts SET refunded = true WHERE id = ?
      RETURNING id, order_id, amount_cents, currency, card, authorization_id
      """;

  private final DataSource database;

  /** Uses connections of {@code database}. */
  public PostgresLedger(DataSource database) {
    this.database = database;
  }

  /** Creates what is missing. */
  public void prepare() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CREATE)) {
      statement.setQueryTimeout(STATEMENT_SECONDS);
      statement.execute();
    } catch (SQLException e) {
      throw new LedgerUnavailable(e);
    }
  }

  @Override
  public void record(Receipt receipt) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RECORD)) {
      statement.setQueryTimeout(STATEMENT_SECONDS);
      statement.setString(1, receipt.id());
      statement.setString(2, receipt.orderId());
      statement.setLong(3, receipt.amountCents());
      statement.setString(4, receipt.currency().name());
      statement.setString(5, receipt.card());
      statement.setString(6, receipt.authorization());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new LedgerUnavailable(e);
    }
  }

  @Override
  public Optional<Receipt> refund(String receiptId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REFUND)) {
      statement.setQueryTimeout(STATEMENT_SECONDS);
      statement.setString(1, receiptId);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(receipt(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new LedgerUnavailable(e);
    }
  }

  /** Asks the database for an answer; without it nothing can be charged. */
  @HealthDependency(name = "database", timeout = "1s", interval = "2s")
  public void ping() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
      statement.setQueryTimeout(1);
      statement.execute();
    }
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getString("id"),
        row.getString("order_id"),
        row.getLong("amount_cents"),
        Currency.valueOf(row.getString("currency")),
        row.getString("card"),
        row.getString("authorization_id"));
  }
}
