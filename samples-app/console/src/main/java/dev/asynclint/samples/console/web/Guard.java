package dev.asynclint.samples.console.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Set;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Keeps other web sites from starting loads through a visitor's browser: requests must be made to
 * this machine by its loopback names, whatever a foreign name resolves to.
 */
final class Guard {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private Guard() {}

  static boolean fromHere(HttpServerRequest request) {
    HttpHeaders headers = request.requestHeaders();
    String host = headers.get(HttpHeaderNames.HOST, "");
    String origin = headers.get(HttpHeaderNames.ORIGIN);
    return NAMES.contains(host.replaceFirst(":\\d+$", ""))
        && (origin == null || origin.equals("http://" + host));
  }

  static Publisher<Void> refuse(HttpServerRequest request, HttpServerResponse response) {
    return Json.problem(response, FORBIDDEN, "only for pages of this console, on this machine");
  }

  static Publisher<Void> unknown(HttpServerRequest request, HttpServerResponse response) {
    return Json.problem(
        response, NOT_FOUND, "there is no " + request.method() + " " + request.fullPath());
  }
}
