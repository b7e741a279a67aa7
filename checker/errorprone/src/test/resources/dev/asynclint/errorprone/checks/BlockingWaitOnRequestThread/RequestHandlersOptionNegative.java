// args: -XepOpt:AsyncLint:RequestHandlers=example.Unrelated
package example;

import java.util.concurrent.CompletableFuture;

/** RULES, request path: an annotation that nobody configured. */
class RequestHandlersOptionNegative {
  @interface Endpoint {}

  final CompletableFuture<String> user = new CompletableFuture<>();

  // OK: not configured
  @Endpoint
  String direct() {
    return user.join();
  }
}
