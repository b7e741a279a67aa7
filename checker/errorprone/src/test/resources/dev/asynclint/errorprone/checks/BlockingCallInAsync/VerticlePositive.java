package checks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Mono;

class VerticlePositive {
  static class Routes {
    private final JdbcTemplate jdbc = new JdbcTemplate();

    void routes(Vertx vertx) {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      vertx.createHttpServer().requestHandler(r -> jdbc.update("x"));
    }
  }

  static class Start extends AbstractVerticle {
    private final JdbcTemplate jdbc = new JdbcTemplate();

    @Override
    public void start(Promise<Void> started) {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      vertx.createHttpServer().requestHandler(r -> jdbc.update("x"));
    }
  }

  static class Orders {
    private final JdbcTemplate jdbc = new JdbcTemplate();

    Mono<Integer> startOrder(Mono<String> sql) {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      return sql.map(s -> jdbc.update(s));
    }

    Mono<Integer> initiate(Mono<String> sql) {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      return sql.map(s -> jdbc.update(s));
    }

    Mono<Integer> order(Mono<String> sql) {
      // BUG: Diagnostic contains: [BlockingCallInAsync]
      return sql.map(s -> jdbc.update(s));
    }
  }
}
