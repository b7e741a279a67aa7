package dev.asynclint.samples.console.sides;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One embedded PostgreSQL for both sides, with a database for each. */
public final class Databases implements AutoCloseable {

  private final EmbeddedPostgres server;

  private Databases(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server.
   *
   * @throws UncheckedIOException if it does not start
   */
  public static Databases start() {
    try {
      return new Databases(EmbeddedPostgres.builder().start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Creates a database.
   *
   * @param name a plain SQL name
   * @return the settings with which a service uses it
   * @throws IllegalStateException if the server refuses
   */
  public Map<String, String> create(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot create the database " + name, e);
    }
    return Map.of(
        "spring.r2dbc.url", "r2dbc:postgresql://localhost:" + server.getPort() + "/" + name,
        "spring.r2dbc.username", "postgres",
        "spring.r2dbc.password", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
