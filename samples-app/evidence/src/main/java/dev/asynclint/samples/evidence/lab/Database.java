package dev.asynclint.samples.evidence.lab;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL for the processes, with a database for each application, and a look into it. */
public final class Database implements AutoCloseable {

  private static final String RUNNING =
      """
      FROM pg_stat_activity
      WHERE state = 'active' AND pid <> pg_backend_pid() AND query LIKE '%generate_series%'""";

  private final EmbeddedPostgres server;

  private Database(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts it, empty. */
  public static Database start() throws IOException {
    Database database = new Database(EmbeddedPostgres.start());
    try {
      for (App app : App.values()) {
        database.run("CREATE DATABASE \"" + app.module() + "\"");
      }
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /** What tells an application to use it. */
  List<String> arguments(App app) {
    return List.of(
        "--spring.r2dbc.url=r2dbc:postgresql://localhost:%d/%s"
            .formatted(server.getPort(), app.module()),
        "--spring.r2dbc.username=postgres",
        "--spring.r2dbc.password=postgres");
  }

  /** How many statements of reports the server works on at this moment. */
  public int runningReports() {
    return run("SELECT count(*) " + RUNNING);
  }

  /** Ends them all. */
  public void cancelReports() {
    run("SELECT count(pg_cancel_backend(pid)) " + RUNNING);
  }

  /** Runs a statement; the first number of its result, or 0. */
  private int run(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      try (ResultSet result = statement.getResultSet()) {
        return result.next() ? result.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw new LabException("The database says: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new LabException("The database does not stop: " + e.getMessage());
    }
  }
}
