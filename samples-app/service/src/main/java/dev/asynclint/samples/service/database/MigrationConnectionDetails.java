package dev.asynclint.samples.service.database;

import io.r2dbc.spi.ConnectionFactoryOptions;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Leads Flyway, which speaks JDBC, to the database the service uses, so that it is named once.
 *
 * <p>Both interfaces: the first is what Boot's Flyway asks, the second what switches it on.
 */
final class MigrationConnectionDetails implements FlywayConnectionDetails, JdbcConnectionDetails {

  private static final int USUAL_PORT = 5432;

  private final ConnectionFactoryOptions database;

  MigrationConnectionDetails(ConnectionFactoryOptions database) {
    this.database = database;
  }

  @Override
  public String getJdbcUrl() {
    Object port = database.getValue(ConnectionFactoryOptions.PORT);
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(
            database.getRequiredValue(ConnectionFactoryOptions.HOST),
            port == null ? USUAL_PORT : port,
            database.getRequiredValue(ConnectionFactoryOptions.DATABASE));
  }

  @Override
  public String getUsername() {
    return text(database.getValue(ConnectionFactoryOptions.USER));
  }

  @Override
  public String getPassword() {
    return text(database.getValue(ConnectionFactoryOptions.PASSWORD));
  }

  @Override
  public String getDriverClassName() {
    return "org.postgresql.Driver";
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
