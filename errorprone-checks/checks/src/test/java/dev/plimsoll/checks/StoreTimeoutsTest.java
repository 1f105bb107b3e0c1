package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import org.junit.jupiter.api.Test;

/** What is known of pools, databases and stores. */
final class StoreTimeoutsTest {
  @Test
  void pools() {
    check(
        """
        import com.mchange.v2.c3p0.ComboPooledDataSource;
        import com.zaxxer.hikari.HikariConfig;
        import com.zaxxer.hikari.HikariDataSource;
        import org.apache.commons.dbcp2.BasicDataSource;
        import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

        class A {
          void hikari(HikariConfig config, HikariDataSource source, long millis) {
            config.setConnectionTimeout(millis);
            config.setConnectionTimeout(1_000);
            // BUG: Diagnostic contains: `0` in `HikariConfig.setConnectionTimeout(...)` means for ever
            config.setConnectionTimeout(0);
            // BUG: Diagnostic contains: `0` in
            source.setConnectionTimeout(0);
          }

          void others(
              ComboPooledDataSource c3p0, BasicDataSource dbcp, GenericObjectPoolConfig<?> pool) {
            // BUG: Diagnostic contains: `0` in `AbstractComboPooledDataSource.setCheckoutTimeout(...)`
            c3p0.setCheckoutTimeout(0);
            // BUG: Diagnostic contains: `-1` in `BasicDataSource.setMaxWaitMillis(...)` means for ever
            dbcp.setMaxWaitMillis(-1);
            // BUG: Diagnostic contains: `-1` in
            pool.setMaxWaitMillis(-1);
          }
        }
        """);
  }

  @Test
  void redis() {
    check(
        """
        import io.lettuce.core.RedisURI;
        import java.time.Duration;
        import redis.clients.jedis.DefaultJedisClientConfig;
        import redis.clients.jedis.Jedis;

        class A {
          void jedis(DefaultJedisClientConfig.Builder builder) {
            builder.socketTimeoutMillis(1);
            // BUG: Diagnostic contains: `0` in `Builder.socketTimeoutMillis(...)` means for ever
            builder.socketTimeoutMillis(0);
            // BUG: Diagnostic contains: `0` in `new Jedis(...)` means for ever
            new Jedis("cache", 6379, 1_000, 0).close();
          }

          void lettuce(RedisURI uri) {
            // BUG: Diagnostic contains: `Duration.ZERO` in `RedisURI.setTimeout(...)` means for ever
            uri.setTimeout(Duration.ZERO);
          }
        }
        """);
  }

  @Test
  void mongoDb() {
    check(
        """
        import com.mongodb.MongoClientSettings;
        import com.mongodb.client.MongoClient;
        import com.mongodb.client.MongoClients;
        import java.util.concurrent.TimeUnit;

        class A {
          MongoClientSettings limited() {
            return MongoClientSettings.builder().timeout(1, TimeUnit.SECONDS).build();
          }

          MongoClient limitedByItsAddress() {
            return MongoClients.create("mongodb://db/?timeoutMS=1000");
          }

          MongoClient configured(String address) {
            return MongoClients.create(address);
          }

          MongoClientSettings unlimited() {
            // BUG: Diagnostic contains: `MongoClientSettings` is used without `timeout`
            return MongoClientSettings.builder().retryReads(true).build();
          }

          MongoClient byAddress(String host) {
            // BUG: Diagnostic contains: `MongoClients.create(...)`: a read is not limited
            return MongoClients.create("mongodb://" + host);
          }
        }
        """);
  }

  @Test
  void logins() {
    check(
        """
        import java.sql.Connection;
        import java.sql.DriverManager;
        import java.sql.SQLException;

        class A {
          Connection limited() throws SQLException {
            return DriverManager.getConnection("jdbc:postgresql://db/shop?loginTimeout=5");
          }

          Connection inMemory() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:test");
          }

          Connection configured(String address) throws SQLException {
            return DriverManager.getConnection(address);
          }

          Connection unlimited() throws SQLException {
            // BUG: Diagnostic contains: `DriverManager.getConnection(...)`: the login is not limited
            return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", "");
          }
        }
        """);
  }

  @Test
  void aLoginTimeoutOfZeroIsNone() {
    check(
        """
        import java.sql.DriverManager;

        class A {
          void zero() {
            // BUG: Diagnostic contains: `0` in `DriverManager.setLoginTimeout(...)` means for ever
            DriverManager.setLoginTimeout(0);
          }
        }
        """);
  }

  @Test
  void aLoginTimeoutLimitsTheConnectionsOfAClass() {
    check(
        """
        import java.sql.Connection;
        import java.sql.DriverManager;
        import java.sql.SQLException;

        class A {
          static {
            DriverManager.setLoginTimeout(5);
          }

          Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:mysql://db/shop", "shop", "");
          }
        }
        """);
  }
}
