package example;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** RULES, request path: HttpServlet.doX and Filter.doFilter. */
class ServletPositive extends HttpServlet {
  final transient CompletableFuture<String> user = new CompletableFuture<>();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // BUG: Diagnostic contains: join
    response.getWriter().write(user.join());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(response);
  }

  private void write(HttpServletResponse response) throws IOException {
    // BUG: Diagnostic contains: ServletPositive.doPost
    response.getWriter().write(user.join());
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    // BUG: Diagnostic contains: join
    user.join();
  }

  static class UserFilter implements Filter {
    final CompletableFuture<String> user = new CompletableFuture<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      // BUG: Diagnostic contains: join
      request.setAttribute("user", user.join());
      chain.doFilter(request, response);
    }
  }
}
