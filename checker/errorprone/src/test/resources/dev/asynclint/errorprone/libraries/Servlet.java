package example;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Jakarta Servlet. */
class Servlet extends HttpServlet {
  private CompletableFuture<String> users;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // BUG: Diagnostic contains: [BlockingWaitOnRequestThread]
    response.getWriter().write(users.join());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // OK: blocking I/O on a servlet thread is normal
    response.getWriter().write(request.getReader().readLine());
  }

  void trailers(HttpServletResponse response) {
    // OK: the container runs it
    response.setTrailerFields(() -> java.util.Map.of("users", users.join()));
  }

  void started(AsyncContext context) {
    // OK: a thread of the container's, made for it
    context.start(() -> System.out.println(users.join()));
  }
}
