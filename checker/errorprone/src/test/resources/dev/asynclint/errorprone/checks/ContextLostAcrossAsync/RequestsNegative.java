package checks;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class RequestsNegative {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  // OK: the handler's answer is deferred
  @GetMapping("/a")
  DeferredResult<String> deferred(HttpServletRequest request) {
    DeferredResult<String> result = new DeferredResult<>();
    process(request, result);
    return result;
  }

  private void process(HttpServletRequest request, DeferredResult<String> result) {
    pool.execute(() -> result.setResult(request.getHeader("x")));
  }

  // OK: asynchronous by its caller's doing
  @GetMapping("/b")
  void started(HttpServletRequest request) {
    AsyncContext async = request.startAsync();
    dispatch(async, request);
  }

  private void dispatch(AsyncContext async, HttpServletRequest request) {
    pool.execute(
        () -> {
          System.out.println(request.getHeader("x"));
          async.complete();
        });
  }

  // OK: the handler returns the future that this completes
  @GetMapping("/c")
  CompletableFuture<String> completed(HttpServletRequest request) {
    CompletableFuture<String> result = new CompletableFuture<>();
    complete(request, result);
    return result;
  }

  private void complete(HttpServletRequest request, CompletableFuture<String> result) {
    pool.execute(() -> result.complete(request.getHeader("x")));
  }

  // OK: the request waits, in a helper
  @GetMapping("/d")
  void latch(HttpServletRequest request) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> {
          System.out.println(request.getHeader("x"));
          done.countDown();
        });
    await(done);
  }

  private static void await(CountDownLatch done) throws InterruptedException {
    done.await();
  }

  // OK: its caller waits
  @GetMapping("/e")
  void waits(HttpServletRequest request, List<String> names) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(names.size());
    for (String name : names) {
      start(request, name, done);
    }
    done.await();
  }

  private void start(HttpServletRequest request, String name, CountDownLatch done) {
    pool.execute(
        () -> {
          System.out.println(request.getHeader(name));
          done.countDown();
        });
  }

  // OK: streams until it is complete
  @GetMapping("/f")
  SseEmitter emitter(HttpServletRequest request) {
    SseEmitter emitter = new SseEmitter();
    pool.execute(() -> System.out.println(request.getHeader("x") + emitter));
    return emitter;
  }

  // OK: own copy
  static final class Copy extends jakarta.servlet.http.HttpServletRequestWrapper {
    private final String header;

    Copy(HttpServletRequest request) {
      super(request);
      header = request.getHeader("x");
    }

    @Override
    public String getHeader(String name) {
      return header;
    }
  }

  @GetMapping("/g")
  void copy(HttpServletRequest request) {
    Copy copy = new Copy(request);
    pool.execute(() -> System.out.println(copy.getHeader("x")));
  }

  @Path("/r")
  static class Resource {
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    // OK: suspended until it is resumed
    @GET
    public void get(@Suspended AsyncResponse response, @Context HttpServletRequest request) {
      workers.execute(() -> response.resume(request.getHeader("x")));
    }
  }
}
