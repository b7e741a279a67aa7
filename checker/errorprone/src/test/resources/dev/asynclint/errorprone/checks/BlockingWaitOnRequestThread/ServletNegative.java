package example;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** RULES, request path: what of a servlet is no request, or does not wait. */
class ServletNegative extends HttpServlet {
  final transient CompletableFuture<String> user = new CompletableFuture<>();

  // OK: start-up
  @Override
  public void init() {
    System.out.println(user.join());
  }

  // OK: the end of the servlet
  @Override
  public void destroy() {
    System.out.println(user.join());
  }

  // OK: an asynchronous servlet
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext context = request.startAsync();
    user.whenComplete((name, failure) -> context.complete());
  }

  // OK: not doPost, a method of the same name
  void doPost(String body) {
    System.out.println(body + user.join());
  }

  static class UserFilter implements Filter {
    final CompletableFuture<String> user = new CompletableFuture<>();

    // OK: start-up
    @Override
    public void init(FilterConfig configuration) {
      System.out.println(user.join());
    }

    // OK: nothing waits
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, response);
    }
  }
}
