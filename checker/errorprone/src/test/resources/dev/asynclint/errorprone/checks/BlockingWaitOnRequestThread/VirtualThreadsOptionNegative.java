// args: -XepOpt:AsyncLint:VirtualThreads=on
package example;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** RULES, virtual-thread context: the module runs its requests on virtual threads, by option. */
@RestController
class VirtualThreadsOptionNegative {
  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: waiting is legal on a virtual thread
  @GetMapping("/user")
  String user() {
    return user.join();
  }

  // OK: waiting is legal on a virtual thread
  @GetMapping("/helper")
  String throughHelper() {
    return load();
  }

  private String load() {
    return user.join();
  }

  static class Servlet extends HttpServlet {
    final transient CompletableFuture<String> user = new CompletableFuture<>();

    // OK: waiting is legal on a virtual thread
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      user.join();
    }
  }
}
