package example;

import java.util.concurrent.CompletableFuture;

class NeedlessTask {
  private String name = "a";

  String work() {
    return name;
  }

  String value() {
    return CompletableFuture.supplyAsync(() -> work()).join();
  }

  int receiver() {
    return CompletableFuture.supplyAsync(() -> work()).join().length();
  }

  int operators() {
    return CompletableFuture.supplyAsync(() -> work() + name).join().length();
  }

  Integer boxed() {
    return CompletableFuture.supplyAsync(() -> 1 + name.length()).join();
  }

  String variable() {
    String worked = CompletableFuture.supplyAsync(() -> work() + name).join();
    return worked.strip();
  }

  void statement() {
    CompletableFuture.runAsync(() -> System.out.println(work())).join();
  }

  void droppedValue() {
    CompletableFuture.supplyAsync(() -> work()).join();
  }
}
