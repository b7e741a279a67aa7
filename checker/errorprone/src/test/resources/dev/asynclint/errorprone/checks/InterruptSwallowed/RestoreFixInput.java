package jobs;

class Restore {
  void empty() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
    }
  }

  void logged() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println(e);
    }
  }

  void wrapped() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
