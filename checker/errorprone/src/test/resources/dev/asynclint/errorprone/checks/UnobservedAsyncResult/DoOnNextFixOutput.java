package orders;

import reactor.core.publisher.Mono;

class DoOnNext {
  Mono<String> saved(Mono<String> mono) {
    return mono.flatMap(x -> save(x).thenReturn(x));
  }

  private Mono<String> save(String x) {
    return Mono.just(x);
  }
}
