package shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class LettuceNegative {
  interface Users {
    CompletableFuture<String> profile(long user);

    CompletableFuture<List<String>> orders(long user);
  }

  private final Users users;

  LettuceNegative(Users users) {
    this.users = users;
  }

  // OK: a failure of the first keeps the second from being asked: a text for a log in a catch
  String log(long user) {
    try {
      return String.format("%s", users.profile(user).join());
    } catch (RuntimeException e) {
      return "" + users.orders(user).join();
    }
  }

  // OK: one after the other on purpose, by a conditional
  String maybe(long user, boolean more) {
    return users.profile(user).join() + (more ? users.orders(user).join() : "");
  }
}
