package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** RULES, exemption 7: around the call, and around what blocks. */
class SuppressedNegative {
  // OK: suppressed at the call
  @SuppressWarnings("BlockingCallInAsync")
  CompletableFuture<String> atTheCall(Path path) throws IOException {
    return CompletableFuture.completedFuture(Files.readString(path));
  }

  // OK: what blocks is suppressed, so that the chain ends
  CompletableFuture<String> behindTheCall(Path path) throws IOException {
    return CompletableFuture.completedFuture(read(path));
  }

  @SuppressWarnings("BlockingCallInAsync")
  private String read(Path path) throws IOException {
    return Files.readString(path);
  }
}
