package docs;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class BlockingWaitInAsyncWrong {
  interface Users {
    CompletableFuture<User> find(long id);

    Mono<User> findLater(long id);
  }

  interface Countries {
    CompletableFuture<Country> find(String code);
  }

  record User(String name, String countryCode) {}

  record Country(String salutation) {}

  private final Users users;
  private final Countries countries;

  BlockingWaitInAsyncWrong(Users users, Countries countries) {
    this.users = users;
    this.countries = countries;
  }

  // snippet:chain
  CompletableFuture<String> greeting(long id) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return users.find(id).thenApply(user -> salutation(user) + " " + user.name());
  }

  private String salutation(User user) {
    return countries.find(user.countryCode()).join().salutation();
  }
  // end

  // snippet:direct
  Mono<String> name(Mono<Long> id) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return id.map(value -> users.findLater(value).block().name());
  }
  // end
}
