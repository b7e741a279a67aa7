package orders;

import io.netty.channel.Channel;
import java.util.Optional;

/** Decide by type, never by name. */
class LookalikesNegative {
  static final class CompletableFuture {
    static CompletableFuture runAsync(Runnable task) {
      task.run();
      return new CompletableFuture();
    }
  }

  interface Mailer {
    int send(String to);

    Optional<String> submit(String to);

    void subscribe();
  }

  // OK: a type of that name which is no async type.
  void ownType() {
    CompletableFuture.runAsync(() -> {});
  }

  // OK: methods of those names whose results are no handles.
  void names(Mailer mailer) {
    mailer.send("a");
    mailer.submit("a");
    mailer.subscribe();
  }

  // OK: Netty's outbound operations are dropped by convention: failures close the channel.
  void outbound(Channel channel) {
    channel.writeAndFlush("bye");
    channel.close();
  }
}
