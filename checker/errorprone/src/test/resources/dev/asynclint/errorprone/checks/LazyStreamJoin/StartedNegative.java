package checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class StartedNegative {
  interface Users {
    CompletableFuture<String> load(long id);
  }

  record Job(long id, CompletableFuture<String> result) {}

  private final Users users;
  private final Map<Long, CompletableFuture<String>> running = new ConcurrentHashMap<>();

  StartedNegative(Users users) {
    this.users = users;
  }

  // OK: a list stands between
  List<String> collected(List<Long> ids) {
    return ids.stream().map(users::load).collect(Collectors.toList()).stream()
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: collected into a map, then waited for
  Map<Long, String> map(List<Long> ids) {
    Map<Long, CompletableFuture<String>> started =
        ids.stream().collect(Collectors.toMap(id -> id, users::load));
    return started.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().join()));
  }

  // OK: looked up, they run already
  List<String> lookedUp(List<Long> ids) {
    return ids.stream()
        .map(running::get)
        .filter(Objects::nonNull)
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: a component of the element
  List<String> jobs(Collection<Job> jobs) {
    return jobs.stream().map(Job::result).map(CompletableFuture::join).toList();
  }

  // OK: collectingAndThen starts all first
  List<String> andThen(List<Long> ids) {
    return ids.stream()
        .map(users::load)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), all -> all.stream().map(CompletableFuture::join).toList()));
  }

  // OK: only finished ones are asked
  List<String> done(List<CompletableFuture<String>> all) {
    return all.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
  }

  // OK: a completed value is wrapped, nothing is started
  List<String> wrapped(List<String> names) {
    return names.stream()
        .map(CompletableFuture::completedFuture)
        .map(CompletableFuture::join)
        .toList();
  }

  // OK: an array of all, then each
  Stream<String> array(List<Long> ids) {
    CompletableFuture<?>[] all = ids.stream().map(users::load).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
    return Stream.of(all).map(CompletableFuture::join).map(String::valueOf);
  }
}
