package dev.asynclint.errorprone;

/**
 * Runs a task on a thread with a large stack and waits for it. Generated code nests thousands of
 * trees deep; javac comes through with what its own thread has, and leaves no room for us. Only one
 * of the two threads runs at a time, and starting and joining order what they see.
 */
final class DeepStack {
  /** Address space, and memory only as far as the sources nest. */
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /** Returns when the task has ended; on this thread, if there can be no other. */
  static void run(Runnable task) {
    Thread thread = new Thread(null, task, "asynclint", BYTES);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      task.run();
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException later) {
        // The compiler's trees must not be used by two threads: who interrupts has to wait.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
