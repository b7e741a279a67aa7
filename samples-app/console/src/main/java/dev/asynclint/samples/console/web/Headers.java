package dev.asynclint.samples.console.web;

import reactor.netty.http.server.HttpServerResponse;

/** What every answer tells the browser: nothing from elsewhere, nothing inline, no guessing. */
final class Headers {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private Headers() {}

  static HttpServerResponse secure(HttpServerResponse response) {
    return response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }
}
