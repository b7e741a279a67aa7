package dev.asynclint.samples.evidence.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * What is asked for.
 *
 * @param method such as {@code GET}
 * @param uri where, the port included
 * @param body JSON; empty for none
 */
public record Target(String method, URI uri, String body) {

  /** Asks for {@code uri}. */
  public static Target get(URI uri) {
    return new Target("GET", uri, "");
  }

  /** Sends {@code json} to {@code uri}. */
  public static Target post(URI uri, String json) {
    return new Target("POST", uri, json);
  }

  /** The same for the JDK's client. */
  public HttpRequest request() {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (body.isEmpty()) {
      return request.method(method, BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }
}
