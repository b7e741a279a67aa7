package jobs;

class LookalikesNegative {
  static class InterruptedException extends Exception {}

  // OK: decide by type, never by name: an own exception of that name.
  void ownException() {
    try {
      play();
    } catch (InterruptedException e) {
      System.out.println("paused");
    }
  }

  // OK: a broad catch over a call that throws the own one.
  void broad() {
    try {
      play();
    } catch (Exception e) {
      System.out.println("paused");
    }
  }

  private void play() throws InterruptedException {}
}
