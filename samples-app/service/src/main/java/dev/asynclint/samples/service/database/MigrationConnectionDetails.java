package dev.asynclint.samples.service.database;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.Locale;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Leads Flyway, which speaks JDBC, to the database the service uses, so that it is named once.
 *
 * <p>Both interfaces: the first is what Boot's Flyway asks, the second what switches it on.
 */
final class MigrationConnectionDetails implements FlywayConnectionDetails, JdbcConnectionDetails {

  private static final int USUAL_PORT = 5432;

  /** By its name and not its type: from a URL it comes as text. */
  private static final Option<Object> SSL_MODE = Option.valueOf("sslMode");

  private final ConnectionFactoryOptions database;

  MigrationConnectionDetails(ConnectionFactoryOptions database) {
    this.database = database;
  }

  @Override
  public String getJdbcUrl() {
    String host = text(database.getRequiredValue(ConnectionFactoryOptions.HOST));
    Object port = database.getValue(ConnectionFactoryOptions.PORT);
    Object ssl = database.getValue(SSL_MODE);
    return "jdbc:postgresql://%s:%s/%s%s"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            port == null ? USUAL_PORT : port,
            database.getRequiredValue(ConnectionFactoryOptions.DATABASE),
            ssl == null ? "" : "?sslmode=" + text(ssl).toLowerCase(Locale.ROOT));
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
