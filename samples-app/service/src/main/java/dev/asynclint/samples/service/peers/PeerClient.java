package dev.asynclint.samples.service.peers;

import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;

/** Calls the peers. Each call ends within the timeout, one way or the other. */
public class PeerClient {

  private static final ParameterizedTypeReference<Profile> PROFILE =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<PeerOrder>> ORDERS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<List<String>> PRODUCTS =
      new ParameterizedTypeReference<>() {};

  private final WebClient web;
  private final Duration timeout;

  PeerClient(WebClient web, Duration timeout) {
    this.web = web;
    this.timeout = timeout;
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
    return web.get()
        .uri(path, userId)
        .retrieve()
        .bodyToMono(type)
        .timeout(timeout)
        // The connection's own word for it when it is the body that does not come.
        .onErrorMap(ReadTimeoutException.class, late -> new TimeoutException())
        .toFuture();
  }
}
