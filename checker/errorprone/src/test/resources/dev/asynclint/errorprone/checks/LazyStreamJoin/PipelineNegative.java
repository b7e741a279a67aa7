package users;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import reactor.core.publisher.Mono;

class Pipeline {
  interface Users {
    CompletableFuture<String> load(long id);

    Mono<String> find(long id);
  }

  interface Task {
    CompletableFuture<String> result();

    int priority();
  }

  private final Users users;
  private final Map<Long, CompletableFuture<String>> running = new ConcurrentHashMap<>();

  Pipeline(Users users) {
    this.users = users;
  }

  // OK: toList starts all of them before the first is waited for
  List<String> collected(List<Long> ids) {
    return ids.stream().map(users::load).toList().stream().map(CompletableFuture::join).toList();
  }

  // OK: collect does as well
  List<String> collectedOlder(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        .collect(Collectors.toList())
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: they are in a list of their own
  List<String> inList(List<Long> ids) {
    List<CompletableFuture<String>> loading = ids.stream().map(users::load).toList();
    return loading.stream().map(CompletableFuture::join).toList();
  }

  // OK: allOf has waited, so no join does
  List<String> all(List<Long> ids) {
    List<CompletableFuture<String>> loading = new ArrayList<>();
    for (long id : ids) {
      loading.add(users.load(id));
    }
    CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new)).join();
    return loading.stream().map(CompletableFuture::join).toList();
  }

  // OK: sorting needs all elements, so all are started first
  List<String> sorted(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        .sorted(Comparator.comparing(Object::hashCode))
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: other threads start the others meanwhile
  List<String> parallel(List<Long> ids) {
    return ids.parallelStream().map(users::load).map(CompletableFuture::join).toList();
  }

  // OK: the whole pipeline is parallel
  List<String> parallelLater(List<Long> ids) {
    return ids.stream().map(users::load).map(CompletableFuture::join).parallel().toList();
  }

  // OK: parallel as well
  List<String> parallelSpliterator(Iterable<Long> ids) {
    return StreamSupport.stream(ids.spliterator(), true)
        .map(users::load)
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: nobody can say whether it is
  List<String> either(List<Long> ids, boolean parallel) {
    return StreamSupport.stream(ids.spliterator(), parallel)
        .map(users::load)
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: the second is asked only if the first has no answer
  String first(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        .map(CompletableFuture::join)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  // OK: the first that fits ends it
  boolean any(List<Long> ids) {
    return ids.stream().map(users::load).anyMatch(f -> f.join().isEmpty());
  }

  // OK: only until there are enough
  List<String> enough(List<Long> ids) {
    return ids.stream().map(users::load).map(CompletableFuture::join).limit(3).toList();
  }

  // OK: page after page, until one is empty
  List<String> pages() {
    return Stream.iterate(0L, page -> page + 1)
        .map(users::load)
        .map(CompletableFuture::join)
        .takeWhile(page -> !page.isEmpty())
        .toList();
  }

  // OK: whoever gets the stream may stop early
  Stream<String> handedOut(List<Long> ids) {
    return ids.stream().map(users::load).map(CompletableFuture::join);
  }

  // OK: the tasks run already
  List<String> running(List<Task> tasks) {
    return tasks.stream().map(Task::result).map(CompletableFuture::join).toList();
  }

  // OK: the same in a lambda
  List<String> runningInLambda(List<Task> tasks) {
    return tasks.stream().map(task -> task.result()).map(CompletableFuture::join).toList();
  }

  // OK: read from a map
  List<String> fromMap(List<Long> ids) {
    return ids.stream().map(running::get).map(CompletableFuture::join).toList();
  }

  // OK: this method only reads the map
  List<String> fromOwnMap(List<Long> ids) {
    return ids.stream().map(this::running).map(CompletableFuture::join).toList();
  }

  private CompletableFuture<String> running(long id) {
    return running.get(id);
  }

  // OK: complete from the start
  List<String> ready(List<Long> ids) {
    return ids.stream()
        .map(id -> CompletableFuture.completedFuture("user " + id))
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: the first nothing but filters
  List<String> done(List<CompletableFuture<String>> loading) {
    return loading.stream()
        .map(f -> f.thenApply(String::trim))
        .filter(CompletableFuture::isDone)
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: handed in; whoever made them has started them
  List<String> handedIn(List<CompletableFuture<String>> loading) {
    return loading.stream().map(f -> f.thenApply(String::trim)).map(CompletableFuture::join).toList();
  }

  // OK: a cold value is not started before it is waited for, collected or not
  List<String> cold(List<Long> ids) {
    return ids.stream().map(users::find).map(Mono::block).toList();
  }

  // OK: an Optional holds one
  String one(java.util.Optional<Long> id) {
    return id.map(users::load).map(CompletableFuture::join).orElse("");
  }

  // OK: get() of something else
  List<String> suppliers(List<Long> ids) {
    return ids.stream().map(id -> (Supplier<String>) () -> "user " + id).map(Supplier::get).toList();
  }

  // OK: the wait is for something that was started before
  List<String> other(List<Long> ids, CompletableFuture<String> suffix) {
    return ids.stream().map(users::load).map(f -> f + suffix.join()).toList();
  }
}
