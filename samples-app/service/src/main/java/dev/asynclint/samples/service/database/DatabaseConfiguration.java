package dev.asynclint.samples.service.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

/** The way to the database, wherever it is: own threads, and nothing waits for ever. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

  /**
   * Not the server's loops: an answer must not have to queue behind the requests that wait for it.
   */
  @Bean(destroyMethod = "dispose")
  LoopResources databaseLoops(DatabaseProperties properties) {
    return LoopResources.create("database", properties.threads(), true);
  }

  @Bean
  ConnectionFactoryOptionsBuilderCustomizer databaseOptions(
      DatabaseProperties properties, LoopResources databaseLoops) {
    return options ->
        options
            .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, properties.connectTimeout())
            .option(
                PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT,
                properties.statementTimeout())
            .option(PostgresqlConnectionFactoryProvider.LOCK_WAIT_TIMEOUT, properties.lockTimeout())
            .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
            .option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, databaseLoops);
  }

  @Bean
  MigrationConnectionDetails migrationConnectionDetails(R2dbcConnectionDetails database) {
    return new MigrationConnectionDetails(database.getConnectionFactoryOptions());
  }
}
