package orders;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.netty.channel.ChannelFuture;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LookalikesNegative {
  private static final Logger log = LoggerFactory.getLogger(LookalikesNegative.class);

  interface Users {
    CompletableFuture<String> name(long id);
  }

  static class Future {
    Future next() {
      return this;
    }
  }

  // OK: a class that is merely called so.
  String own(Future future) {
    return future.next() == null ? "" : "Future " + future + future.equals("a");
  }

  // OK: the text of this one tells how it ended.
  void telling(ChannelFuture written) {
    log.debug("Written: {}", written);
  }

  // OK: logs have methods that write nothing.
  boolean enabled() {
    return log.isDebugEnabled();
  }

  static class UsersTest {
    // OK: a test.
    @Test
    void mocks() {
      Users users = mock(Users.class);
      when(users.name(1)).thenReturn(CompletableFuture.completedFuture("a"));
      System.out.println("mocked " + users.name(1));
    }
  }

  // OK: suppressed, with a reason.
  @SuppressWarnings("FutureAsValue")
  String suppressed(Users users) {
    return "debug: " + users.name(1);
  }
}
