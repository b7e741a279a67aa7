package users;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

class Collect {
  CompletableFuture<String> load(long id) {
    return CompletableFuture.supplyAsync(() -> "user " + id);
  }

  List<String> references(List<Long> ids) {
    return ids.stream().map(this::load).map(CompletableFuture::join).toList();
  }

  List<String> lines(List<Long> ids) {
    return ids.stream()
        .map(this::load)
        .map(f -> f.join().trim())
        .collect(Collectors.toList());
  }

  List<String> collector(List<Long> ids) {
    return ids.stream()
        .map(this::load)
        .collect(Collectors.mapping(CompletableFuture::join, Collectors.toList()));
  }

  List<String> nested(List<List<Long>> ids) {
    return ids.stream()
        .map(some -> some.stream().map(this::load).map(CompletableFuture::join).toList().get(0))
        .toList();
  }
}
