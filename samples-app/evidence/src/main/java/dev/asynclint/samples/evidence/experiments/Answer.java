package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.load.Target;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/**
 * What one client is told.
 *
 * @param status HTTP's
 * @param body as text
 * @param millis how long it took
 */
record Answer(int status, String body, double millis) {

  private static final double NANOS_PER_MILLI = 1e6;

  /** Asks once, on a connection of its own. */
  static CompletableFuture<Answer> of(Target target) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    long begin = System.nanoTime();
    return client
        .sendAsync(target.request(), BodyHandlers.ofString())
        .thenApply(
            response ->
                new Answer(
                    response.statusCode(),
                    response.body(),
                    (System.nanoTime() - begin) / NANOS_PER_MILLI));
  }
}
