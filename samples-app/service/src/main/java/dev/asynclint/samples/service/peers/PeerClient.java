package dev.asynclint.samples.service.peers;

import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Calls the peers. Each call ends within the timeout, one way or the other; too many at once are
 * refused here, because that is our overload and not the peers'.
 */
public class PeerClient {

  private static final ParameterizedTypeReference<Profile> PROFILE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<PeerOrder>> ORDERS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<String>> PRODUCTS =
      new ParameterizedTypeReference<>() {};

  private final WebClient web;
  private final Duration timeout;
  private final int most;
  private final AtomicInteger underWay = new AtomicInteger();

  PeerClient(WebClient web, Duration timeout, int most) {
    this.web = web;
    this.timeout = timeout;
    this.most = most;
  }

  /** The user's profile. */
  public CompletableFuture<Profile> profile(long userId) {
    return get("/profiles/{userId}", userId, PROFILE);
  }

  /** The user's latest orders, newest first. */
  public CompletableFuture<List<PeerOrder>> recentOrders(long userId) {
    return get("/orders/{userId}", userId, ORDERS);
  }

  /** Names of products the user may like. */
  public CompletableFuture<List<String>> recommendations(long userId) {
    return get("/recommendations/{userId}", userId, PRODUCTS);
  }

  private <T> CompletableFuture<T> get(
      String path, long userId, ParameterizedTypeReference<T> type) {
    if (underWay.incrementAndGet() > most) {
      underWay.decrementAndGet();
      return CompletableFuture.failedFuture(
          new RejectedExecutionException(most + " calls to peers are under way"));
    }
    return web.get()
        .uri(path, userId)
        .retrieve()
        .bodyToMono(type)
        .timeout(timeout)
        // The connection's own word for it when it is the body that does not come.
        .onErrorMap(ReadTimeoutException.class, late -> new TimeoutException())
        .doFinally(end -> underWay.decrementAndGet())
        .toFuture();
  }
}
