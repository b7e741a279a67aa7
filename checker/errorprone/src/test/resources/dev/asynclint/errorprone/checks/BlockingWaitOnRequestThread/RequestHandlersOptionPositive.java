// args: -XepOpt:AsyncLint:RequestHandlers=example.RequestHandlersOptionPositive.Endpoint
package example;

import java.util.concurrent.CompletableFuture;

/** RULES, request path: annotations the user configures. */
class RequestHandlersOptionPositive {
  @interface Endpoint {}

  @interface Other {}

  final CompletableFuture<String> user = new CompletableFuture<>();

  @Endpoint
  String direct() {
    // BUG: Diagnostic contains: RequestHandlersOptionPositive.direct
    return user.join();
  }

  @Endpoint
  String throughHelper() {
    return load();
  }

  private String load() {
    CompletableFuture<String> mine = new CompletableFuture<>();
    // BUG: Diagnostic contains: RequestHandlersOptionPositive.throughHelper
    return mine.join();
  }

  // OK: another annotation
  @Other
  String other() {
    return user.join();
  }
}
