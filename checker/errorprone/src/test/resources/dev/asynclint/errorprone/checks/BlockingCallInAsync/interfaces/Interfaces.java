package example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** RULES, signals: an interface method blocks when its only implementation does. */
class Interfaces {
  interface Store {
    String load(Path path) throws Exception;
  }

  static class FileStore implements Store {
    @Override
    public String load(Path path) throws Exception {
      return Files.readString(path);
    }
  }

  interface Cache {
    String load(Path path) throws Exception;
  }

  static class FileCache implements Cache {
    @Override
    public String load(Path path) throws Exception {
      return Files.readString(path);
    }
  }

  static class OtherFileCache implements Cache {
    @Override
    public String load(Path path) throws Exception {
      return Files.readString(path.resolve("other"));
    }
  }

  static class MemoryCache implements Cache {
    @Override
    public String load(Path path) {
      return path.toString();
    }
  }

  CompletableFuture<String> only(Store store, Path path) throws Exception {
    // BUG: Diagnostic contains: FileStore.load blocks with Files.readString
    return CompletableFuture.completedFuture(store.load(path));
  }

  // OK: one of them answers from memory
  CompletableFuture<String> some(Cache cache, Path path) throws Exception {
    return CompletableFuture.completedFuture(cache.load(path));
  }
}
