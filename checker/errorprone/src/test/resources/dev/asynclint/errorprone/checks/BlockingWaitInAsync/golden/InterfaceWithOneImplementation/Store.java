package example;

import java.util.concurrent.CompletableFuture;

interface Store {
  String find(String id);
}

class RemoteStore implements Store {
  @Override
  public String find(String id) {
    return new CompletableFuture<String>().join();
  }
}
