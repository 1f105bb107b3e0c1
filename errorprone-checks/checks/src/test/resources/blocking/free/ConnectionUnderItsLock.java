package blocking.free;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class ConnectionUnderItsLock {
  private final Connection connection;

  ConnectionUnderItsLock(Connection connection) {
    this.connection = connection;
  }

  synchronized boolean ask(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }

  synchronized void commit() throws SQLException {
    connection.commit();
  }
}
