package example;

import java.util.concurrent.CompletableFuture;

interface Store {
  String find(String id);
}

class LocalStore implements Store {
  @Override
  public String find(String id) {
    return CompletableFuture.supplyAsync(() -> id).thenApply(String::trim).join();
  }
}

class RemoteStore implements Store {
  @Override
  public String find(String id) {
    return new CompletableFuture<String>().join();
  }
}
