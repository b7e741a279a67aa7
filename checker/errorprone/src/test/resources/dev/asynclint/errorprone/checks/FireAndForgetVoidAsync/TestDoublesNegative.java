package orders;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.concurrent.CompletableFuture;

class TestDoublesNegative {
  interface Mailer {
    CompletableFuture<Void> send(String to);
  }

  // OK: results dropped inside Mockito's verify are not dropped.
  void verified(Mailer mailer) {
    verify(mailer).send("a");
    verify(mailer, never()).send("b");
  }

  // OK: results dropped inside Mockito's doX().when are not dropped.
  void stubbed(Mailer mailer) {
    doReturn(null).when(mailer).send("a");
  }

  // OK: the same in order.
  void inOrderVerified(Mailer mailer) {
    inOrder(mailer).verify(mailer).send("a");
  }

  // OK: results dropped inside assertThrows are not dropped.
  void thrown(Mailer mailer) {
    assertThrows(IllegalArgumentException.class, () -> mailer.send(null));
  }

  // OK: results dropped inside AssertJ's assertThatThrownBy are not dropped.
  void thrownBy(Mailer mailer) {
    assertThatThrownBy(() -> mailer.send(null)).isInstanceOf(IllegalArgumentException.class);
  }
}
