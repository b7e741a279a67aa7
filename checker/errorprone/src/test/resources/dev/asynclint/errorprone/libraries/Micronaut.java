package example;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Micronaut. */
@Controller
class Micronaut {
  private CompletableFuture<String> setting;

  @Get("/waits")
  String waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return setting.join();
  }

  @Get("/blocking")
  @ExecuteOn(TaskExecutors.BLOCKING)
  CompletableFuture<String> onThePool() {
    // OK: a pool that is made for it
    return CompletableFuture.completedFuture(setting.join());
  }

  @Get("/composed")
  CompletableFuture<String> composed() {
    // OK: handed back
    return setting;
  }

  Publisher<String> mapped(Publisher<String> ids) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return Publishers.map(ids, id -> id + setting.join());
  }

  Publisher<String> cheap(Publisher<String> ids) {
    // OK: nothing waits
    return Publishers.map(ids, String::trim);
  }

  Mono<MutableHttpRequest<?>> headers(Mono<String> token) {
    // OK: the token is there when it is used
    return token.map(
        value -> HttpRequest.GET("/").headers(headers -> headers.add("token", value)));
  }
}
