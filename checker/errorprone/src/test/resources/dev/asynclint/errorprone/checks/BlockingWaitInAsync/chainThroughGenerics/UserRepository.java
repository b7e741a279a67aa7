package example;

import java.util.concurrent.CompletableFuture;

class UserRepository extends BaseRepository<String, Integer> {
  @Override
  CompletableFuture<String> loadAsync(Integer key) {
    return new CompletableFuture<>();
  }
}
