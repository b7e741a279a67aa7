package example;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** RULES, BlockingCallInAsync: memory, streams of unknown origin, short locks, threads made for it. */
class JdkNegative {
  private final Executor files = Executors.newFixedThreadPool(4);
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore permits = new Semaphore(4);
  private int count;

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      return "";
    }
  }

  // OK: a pool made for it
  CompletableFuture<String> executor(Path path) {
    return CompletableFuture.supplyAsync(() -> read(path), files);
  }

  // OK: the given executor runs the callback
  CompletableFuture<String> callbackOnExecutor(CompletableFuture<Path> path) {
    return path.thenApplyAsync(JdkNegative::read, files);
  }

  // OK: a virtual thread each
  CompletableFuture<String> virtual(Path path, ExecutorService given) {
    return CompletableFuture.supplyAsync(() -> read(path), given);
  }

  // OK: in memory
  CompletableFuture<Integer> memory(byte[] bytes) throws IOException {
    return CompletableFuture.completedFuture(new ByteArrayInputStream(bytes).read());
  }

  // OK: in memory
  CompletableFuture<String> text(String text) throws IOException {
    return CompletableFuture.completedFuture(new BufferedReader(new StringReader(text)).readLine());
  }

  // OK: nobody knows where it comes from
  CompletableFuture<Integer> unknownOrigin(InputStream in) throws IOException {
    return CompletableFuture.completedFuture(in.read());
  }

  // OK: a short lock
  CompletableFuture<Integer> shortLock() {
    lock.lock();
    try {
      return CompletableFuture.completedFuture(count++);
    } finally {
      lock.unlock();
    }
  }

  // OK: it does not wait
  CompletableFuture<Boolean> tryAcquire() {
    return CompletableFuture.completedFuture(permits.tryAcquire());
  }

  // OK: synchronous code may block
  String synchronous(Path path) {
    return read(path);
  }

  // OK: no I/O
  CompletableFuture<Path> names(Path path) {
    return CompletableFuture.completedFuture(path.resolve("a").normalize());
  }

  // OK: a thread of its own
  CompletableFuture<String> ownThread(Path path) {
    CompletableFuture<String> text = new CompletableFuture<>();
    new Thread(() -> text.complete(read(path))).start();
    return text;
  }

  // OK: a program's entry
  public static void main(String[] args) throws InterruptedException {
    Thread.sleep(10);
  }
}
