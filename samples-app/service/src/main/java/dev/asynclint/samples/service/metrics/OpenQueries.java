package dev.asynclint.samples.service.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.r2dbc.proxy.ProxyConnectionFactory;
import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.listener.ProxyExecutionListener;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.stereotype.Component;

/** {@code samples.queries.open}: statements that were sent and whose results are not all read. */
@Component
class OpenQueries implements ConnectionFactoryDecorator, ProxyExecutionListener, MeterBinder {

  /** A set and no counter: of a query that is abandoned while it is read the end is told twice. */
  private final Set<QueryExecutionInfo> open = ConcurrentHashMap.newKeySet();

  /** The factory whose statements are counted: the driver's, below the pool. */
  @Override
  public ConnectionFactory decorate(ConnectionFactory driver) {
    return ProxyConnectionFactory.builder(driver).listener(this).build();
  }

  @Override
  public void beforeQuery(QueryExecutionInfo query) {
    open.add(query);
  }

  @Override
  public void afterQuery(QueryExecutionInfo query) {
    open.remove(query);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("samples.queries.open", open, Set::size)
        .description("Statements sent to the database and not answered to the end")
        .register(registry);
  }
}
