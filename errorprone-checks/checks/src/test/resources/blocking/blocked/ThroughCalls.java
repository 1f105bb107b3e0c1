package blocking.blocked;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class ThroughCalls {
  static class Store {
    private final DataSource database;

    Store(DataSource database) {
      this.database = database;
    }

    void save(String name) throws SQLException {
      try (Connection connection = open()) {
        connection.setReadOnly(name.isEmpty());
      }
    }

    private Connection open() throws SQLException {
      return database.getConnection();
    }
  }

  private final Store store;
  private String last;

  ThroughCalls(Store store) {
    this.store = store;
  }

  synchronized void rename(String name) throws SQLException {
    last = name;
    // BUG: Diagnostic contains: `ThroughCalls` is held while `DataSource.getConnection` waits for the database
    store.save(name);
  }

  synchronized String last() {
    return last;
  }
}
