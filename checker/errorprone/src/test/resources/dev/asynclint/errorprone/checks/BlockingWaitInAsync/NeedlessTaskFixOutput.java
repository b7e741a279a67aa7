package example;

import java.util.concurrent.CompletableFuture;

class NeedlessTask {
  private String name = "a";

  String work() {
    return name;
  }

  String value() {
    return work();
  }

  int receiver() {
    return work().length();
  }

  int operators() {
    return (work() + name).length();
  }

  Integer boxed() {
    return 1 + name.length();
  }

  String variable() {
    String worked = work() + name;
    return worked.strip();
  }

  void statement() {
    System.out.println(work());
  }

  void droppedValue() {
    work();
  }
}
