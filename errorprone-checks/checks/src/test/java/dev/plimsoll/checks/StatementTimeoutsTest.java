package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import org.junit.jupiter.api.Test;

/** What is known of JDBC. */
final class StatementTimeoutsTest {
  @Test
  void jdbc() {
    check(
        """
        import java.sql.Connection;
        import java.sql.PreparedStatement;
        import java.sql.ResultSet;
        import java.sql.SQLException;
        import java.sql.Statement;

        class A {
          void limited(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select 1")) {
              statement.setQueryTimeout(1);
              statement.executeQuery();
            }
          }

          void byAHelper(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select 1")) {
              limit(statement);
              statement.executeQuery();
            }
          }

          private void limit(Statement statement) throws SQLException {
            statement.setQueryTimeout(1);
          }

          void byAFactory(Connection connection) throws SQLException {
            try (PreparedStatement statement = prepare(connection)) {
              statement.executeQuery();
            }
          }

          private PreparedStatement prepare(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement("select 1");
            statement.setQueryTimeout(1);
            return statement;
          }

          void neverExecuted(Connection connection) throws SQLException {
            connection.prepareStatement("select 1").close();
          }

          void unlimited(Connection connection) throws SQLException {
            // BUG: Diagnostic contains: `PreparedStatement` is used without `setQueryTimeout`
            try (PreparedStatement statement = connection.prepareStatement("select 1");
                ResultSet rows = statement.executeQuery()) {
              rows.next();
            }
          }

          void chained(Connection connection) throws SQLException {
            // BUG: Diagnostic contains: `Statement` is used without `setQueryTimeout`
            connection.createStatement().execute("delete from a");
          }

          void zero(Statement statement) throws SQLException {
            // BUG: Diagnostic contains: `0` in `Statement.setQueryTimeout(...)` means for ever
            statement.setQueryTimeout(0);
          }
        }
        """);
  }

  @Test
  void aNetworkTimeoutBoundsTheStatementsOfAClass() {
    check(
        """
        import java.sql.Connection;
        import java.sql.SQLException;

        class A {
          void m(Connection connection) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, 1_000);
            connection.createStatement().execute("delete from a");
          }
        }
        """);
  }
}
