package docs;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

class BlockingWaitInAsyncRight {
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

  BlockingWaitInAsyncRight(Users users, Countries countries) {
    this.users = users;
    this.countries = countries;
  }

  // snippet:chain
  CompletableFuture<String> greeting(long id) {
    return users
        .find(id)
        .thenCompose(user -> salutation(user).thenApply(words -> words + " " + user.name()));
  }

  private CompletableFuture<String> salutation(User user) {
    return countries.find(user.countryCode()).thenApply(Country::salutation);
  }
  // end

  // snippet:direct
  Mono<String> name(Mono<Long> id) {
    return id.flatMap(value -> users.findLater(value).map(User::name));
  }
  // end

  // snippet:complete
  CompletableFuture<String> both(CompletableFuture<String> one, CompletableFuture<String> other) {
    return CompletableFuture.allOf(one, other).thenApply(done -> one.join() + other.join());
  }

  CompletableFuture<String> nameIfThere(CompletableFuture<String> name) {
    return CompletableFuture.completedFuture(name.isDone() ? name.join() : "");
  }
  // end

  // snippet:suppressed
  // The country of the default locale is loaded at start-up: its future is complete.
  @SuppressWarnings("BlockingWaitInAsync")
  CompletableFuture<String> defaultGreeting(String name) {
    return CompletableFuture.completedFuture(countries.find("GB").join().salutation() + " " + name);
  }
  // end
}
