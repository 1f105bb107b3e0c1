package com.acme.warehouse.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * MissingTimeout: a pool that waits for ever (0 is not "at once"), and a query that runs as long as
 * it likes.
 */
public final class OrdersTable {
  private final HikariDataSource orders;

  /** Reads the orders in {@code url}. */
  public OrdersTable(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setConnectionTimeout(0);
    orders = new HikariDataSource(config);
  }

  /** How many are open. */
  public int open() throws SQLException {
    try (Connection connection = orders.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM orders WHERE shipped IS NULL");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
