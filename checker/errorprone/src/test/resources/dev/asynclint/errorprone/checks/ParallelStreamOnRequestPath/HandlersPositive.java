// args: -XepOpt:AsyncLint:VirtualThreads=on
package example;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** RULES, request path: handlers of every kind, async ones too; virtual threads do not help. */
class HandlersPositive {
  static final List<String> NAMES = List.of("a", "b");

  @RestController
  static class Spring {
    @PostMapping("/mono")
    Mono<Long> mono() {
      // BUG: Diagnostic contains: parallelStream
      return Mono.just(NAMES.parallelStream().count());
    }

    @PostMapping("/callback")
    CompletableFuture<Long> callback(CompletableFuture<String> user) {
      // BUG: Diagnostic contains: parallelStream
      return user.thenApply(name -> NAMES.parallelStream().count());
    }
  }

  static class Servlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      // BUG: Diagnostic contains: parallelStream
      NAMES.parallelStream().forEach(name -> request.setAttribute(name, name));
    }
  }

  @Path("/names")
  static class Resource {
    @GET
    public long count() {
      // BUG: Diagnostic contains: parallelStream
      return NAMES.parallelStream().count();
    }
  }

  @Controller("/names")
  static class Micronaut {
    @Get
    long count() {
      // BUG: Diagnostic contains: parallelStream
      return NAMES.parallelStream().count();
    }
  }
}
