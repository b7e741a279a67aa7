package dev.asynclint.samples.mvctwins;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Wrong: the container's thread renders the page, and two calls further down waits for a peer
 * without a limit. Right: {@code startAsync}, virtual threads, or at least a timed wait.
 */
public class WaitingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ProfilePages pages;

  WaitingServlet(ProfilePages pages) {
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String userId = request.getParameter("userId");
    if (userId == null || !userId.matches("[1-9][0-9]{0,17}")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    response.setContentType("text/plain");
    response.getWriter().write(pages.render(Long.parseLong(userId)));
  }
}
