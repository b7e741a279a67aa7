package dev.asynclint.samples.console.web;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON. */
final class Json {

  private Json() {}

  static String text(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  static Publisher<Void> send(HttpServerResponse response, int status, Object value) {
    return Headers.secure(response)
        .status(status)
        .header("Content-Type", "application/json")
        .header("Cache-Control", "no-store")
        .sendString(Mono.just(text(value)));
  }

  /** What is wrong with a request, in words. */
  static Publisher<Void> problem(HttpServerResponse response, int status, String error) {
    return send(response, status, new Problem(error));
  }

  /** The body of every answer that is not a success. */
  record Problem(String error) {}
}
