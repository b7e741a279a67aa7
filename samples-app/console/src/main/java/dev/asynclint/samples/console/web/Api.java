package dev.asynclint.samples.console.web;

import dev.asynclint.samples.console.experiment.Experiment;
import dev.asynclint.samples.console.experiment.Experiments;
import dev.asynclint.samples.console.load.Ending;
import dev.asynclint.samples.console.load.Loads;
import dev.asynclint.samples.console.load.Observer;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** What the page asks for: the experiments, both sides live, and a load started and stopped. */
public final class Api {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int WRONG_TYPE = 415;
  private static final int MAX_BODY = 1024;

  private final Experiments experiments;
  private final Loads loads;
  private final Observer observer;
  private final String rightUrl;
  private final String wrongUrl;

  /**
   * @param rightUrl where visitors find the right service
   * @param wrongUrl where they find the wrong one
   */
  public Api(
      Experiments experiments, Loads loads, Observer observer, String rightUrl, String wrongUrl) {
    this.experiments = experiments;
    this.loads = loads;
    this.observer = observer;
    this.rightUrl = rightUrl;
    this.wrongUrl = wrongUrl;
  }

  void add(HttpServerRoutes routes) {
    routes
        .get("/api/experiments", (request, response) -> Json.send(response, OK, catalogue()))
        .get("/api/snapshot", (request, response) -> Json.send(response, OK, observer.last()))
        .get("/api/events", (request, response) -> events(response))
        .post("/api/load", this::start)
        .delete("/api/load", (request, response) -> stop(response));
  }

  private Catalogue catalogue() {
    return new Catalogue(rightUrl, wrongUrl, LoadRequest.MIN, LoadRequest.MAX, experiments.all());
  }

  private Publisher<Void> events(HttpServerResponse response) {
    return Headers.secure(response)
        .header("Cache-Control", "no-store")
        .sse()
        .sendString(observer.snapshots().map(snapshot -> "data: " + Json.text(snapshot) + "\n\n"));
  }

  private Publisher<Void> stop(HttpServerResponse response) {
    loads.stop(Ending.STOPPED);
    return Json.send(response, OK, new Stopped(false));
  }

  /** Only JSON: another web site's page may send that type only after asking us, and we say no. */
  private Publisher<Void> start(HttpServerRequest request, HttpServerResponse response) {
    String type = request.requestHeaders().get("Content-Type", "");
    if (!type.startsWith("application/json")) {
      return Json.problem(response, WRONG_TYPE, "the body must be application/json");
    }
    return body(request)
        .flatMap(body -> Mono.from(start(body, response)))
        .onErrorResume(
            BodyTooLarge.class,
            failure -> Mono.from(Json.problem(response, TOO_LARGE, failure.getMessage())));
  }

  private Publisher<Void> start(String body, HttpServerResponse response) {
    try {
      LoadRequest wanted = LoadRequest.parse(body);
      Experiment experiment =
          experiments
              .find(wanted.experiment())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "experiment must be one of " + experiments.ids()));
      loads.start(experiment, wanted.connections());
      return Json.send(response, OK, wanted);
    } catch (IllegalArgumentException e) {
      return Json.problem(response, BAD_REQUEST, e.getMessage());
    }
  }

  private static Mono<String> body(HttpServerRequest request) {
    return request
        .receive()
        .reduceWith(StringBuilder::new, Api::append)
        .map(StringBuilder::toString);
  }

  private static StringBuilder append(StringBuilder text, ByteBuf part) {
    if (text.length() + part.readableBytes() > MAX_BODY) {
      throw new BodyTooLarge();
    }
    return text.append(part.toString(StandardCharsets.UTF_8));
  }

  /** No load runs now, whether one did or not. */
  record Stopped(boolean running) {}

  /** What the page needs once. */
  record Catalogue(
      String rightUrl,
      String wrongUrl,
      int minConnections,
      int maxConnections,
      List<Experiment> experiments) {}

  private static final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    BodyTooLarge() {
      super("the body must not be larger than " + MAX_BODY + " bytes");
    }
  }
}
