package dev.asynclint.samples.service.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTokenTest {

  private final AtomicInteger calls = new AtomicInteger();
  private final CancellationSource source = new CancellationSource();
  private final CancellationToken token = source.token();

  @Test
  void noneNeverTriggers() {
    CancellationToken.none().onCancel(calls::incrementAndGet);

    assertThat(CancellationToken.none().isCancelled()).isFalse();
    assertThat(calls).hasValue(0);
  }

  @Test
  void quietUntilTriggered() {
    token.onCancel(calls::incrementAndGet);

    assertThat(token.isCancelled()).isFalse();
    assertThatCode(token::throwIfCancelled).doesNotThrowAnyException();
    assertThat(calls).hasValue(0);
  }

  @Test
  void runsEachActionOnceHoweverOftenCancelled() {
    token.onCancel(calls::incrementAndGet);

    source.cancel();
    source.cancel();

    assertThat(calls).hasValue(1);
    assertThat(token.isCancelled()).isTrue();
    assertThatThrownBy(token::throwIfCancelled).isInstanceOf(CancellationException.class);
  }

  @Test
  void runsALateActionAtOnce() {
    source.cancel();

    token.onCancel(calls::incrementAndGet);

    assertThat(calls).hasValue(1);
  }

  @Test
  void forgetsAClosedRegistration() {
    token.onCancel(calls::incrementAndGet).close();

    source.cancel();

    assertThat(calls).hasValue(0);
  }

  @Test
  void triggersAtTheDeadline() {
    source.cancelAfter(Duration.ofMillis(1));

    await().until(token::isCancelled);
  }

  @Test
  void aClosedSourceHasNoDeadline() {
    CancellationSource later = new CancellationSource();
    source.cancelAfter(Duration.ofMillis(200));
    source.close();
    later.cancelAfter(Duration.ofMillis(400));

    await().until(later.token()::isCancelled);

    assertThat(token.isCancelled()).isFalse();
  }
}
