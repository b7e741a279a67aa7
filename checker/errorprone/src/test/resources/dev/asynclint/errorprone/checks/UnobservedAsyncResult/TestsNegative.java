package orders;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TestsNegative {
  interface Repo {
    CompletableFuture<String> save(String x);

    Mono<String> saveMono(String x);
  }

  // OK: results dropped inside Mockito's verify are not dropped.
  int verified(Repo repo) {
    verify(repo).save("a");
    verify(repo, times(2)).saveMono(any());
    return 1;
  }

  // OK: results dropped inside Mockito's doX().when are not dropped.
  int stubbed(Repo repo) {
    doReturn(Mono.just("a")).when(repo).saveMono("a");
    return 1;
  }

  // OK: results dropped inside assertThrows are not dropped.
  int thrown(Repo repo) {
    assertThrows(NullPointerException.class, () -> repo.save(null));
    assertThrows(NullPointerException.class, () -> repo.saveMono(null));
    return 1;
  }

  // OK: results dropped inside assertThatThrownBy are not dropped.
  int thrownBy(Repo repo) {
    assertThatThrownBy(() -> repo.saveMono(null)).isInstanceOf(NullPointerException.class);
    assertThatCode(() -> repo.save("a")).doesNotThrowAnyException();
    return 1;
  }

  // OK: StepVerifier subscribes.
  int stepVerifier(Repo repo) {
    StepVerifier.create(repo.saveMono("a")).expectNext("a").verifyComplete();
    StepVerifier.withVirtualTime(() -> repo.saveMono("a")).expectNextCount(1).verifyComplete();
    return 1;
  }

  // OK: not tests.
  @Test
  void savesEach(Repo repo) {
    List.of("a", "b").forEach(x -> repo.save(x));
  }

  // OK: not `main`.
  public static void main(String[] args) {
    List.of(args).forEach(x -> CompletableFuture.runAsync(() -> System.out.println(x)));
  }
}
