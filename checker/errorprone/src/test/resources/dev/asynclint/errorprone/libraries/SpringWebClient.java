package example;

import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Spring: the reactive client. */
class SpringWebClient {
  private WebClient client;

  Mono<String> get(String id) {
    // OK: composed
    return client.get().uri("/users/{id}", id).retrieve().bodyToMono(String.class);
  }

  Mono<String> waits(String id) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return get(get(id).block());
  }

  String plain(String id) {
    // OK: no async code
    return get(id).block();
  }

  Mono<String> headers(String id, Mono<String> token) {
    return client
        .get()
        .uri("/users/{id}", id)
        // BUG: Diagnostic contains: [BlockingWaitInAsync]
        .headers(headers -> headers.setBearerAuth(token.block()))
        .retrieve()
        .bodyToMono(String.class);
  }

  Mono<String> headersOfAValue(String id, Mono<String> token) {
    // OK: the token is there when it is used
    return token.flatMap(
        value ->
            client
                .get()
                .uri("/users/{id}", id)
                .headers(headers -> headers.setBearerAuth(value))
                .retrieve()
                .bodyToMono(String.class));
  }

  ExchangeFilterFunction filter(Mono<String> token) {
    return ExchangeFilterFunction.ofRequestProcessor(
        request ->
            // BUG: Diagnostic contains: [BlockingWaitInAsync]
            Mono.just(withToken(request, token.block())));
  }

  ExchangeFilterFunction composed(Mono<String> token) {
    // OK: composed
    return ExchangeFilterFunction.ofRequestProcessor(
        request -> token.map(value -> withToken(request, value)));
  }

  void dropped(String id) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    get(id);
  }

  void subscribed(String id) {
    // OK: the failure is seen
    get(id).subscribe(System.out::println, Throwable::printStackTrace);
  }

  private static org.springframework.web.reactive.function.client.ClientRequest withToken(
      org.springframework.web.reactive.function.client.ClientRequest request, String token) {
    return request;
  }
}
