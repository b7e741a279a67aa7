package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** RULES, request path: Spring's @RequestMapping family and functional routes on platform threads. */
@RestController
class SpringMvcPositive {
  final CompletableFuture<String> user = new CompletableFuture<>();

  @GetMapping("/get")
  String get() {
    // BUG: Diagnostic contains: SpringMvcPositive.get
    // join
    return user.join();
  }

  @PostMapping("/post")
  String post() throws Exception {
    // BUG: Diagnostic contains: get
    return user.get();
  }

  @PutMapping("/put")
  void put() throws Exception {
    // BUG: Diagnostic contains: get
    user.get(1, TimeUnit.SECONDS);
  }

  @PatchMapping("/patch")
  void patch(CountDownLatch latch) throws InterruptedException {
    // BUG: Diagnostic contains: await
    latch.await();
  }

  @DeleteMapping("/delete")
  String delete() {
    // BUG: Diagnostic contains: block
    return Mono.fromFuture(user).block();
  }

  @RequestMapping("/any")
  List<String> any(List<CompletableFuture<String>> all) {
    // BUG: Diagnostic contains: join
    return all.stream().map(CompletableFuture::join).toList();
  }

  // Reported at the wait itself, not at the call in the handler.
  @GetMapping("/helper")
  String throughHelper() {
    return load();
  }

  private String load() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    // BUG: Diagnostic contains: SpringMvcPositive.throughHelper
    return mine.join();
  }

  // A handler with DeferredResult runs on a container thread.
  @GetMapping("/deferred")
  DeferredResult<String> deferred() {
    DeferredResult<String> result = new DeferredResult<>();
    // BUG: Diagnostic contains: join
    result.setResult(user.join());
    return result;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        // BUG: Diagnostic contains: join
        .GET("/functional", request -> ServerResponse.ok().body(user.join()))
        .build();
  }

  RouterFunction<ServerResponse> routesByReference() {
    return RouterFunctions.route().GET("/functional", this::functional).build();
  }

  private ServerResponse functional(org.springframework.web.servlet.function.ServerRequest request) {
    // BUG: Diagnostic contains: join
    return ServerResponse.ok().body(user.join());
  }
}
