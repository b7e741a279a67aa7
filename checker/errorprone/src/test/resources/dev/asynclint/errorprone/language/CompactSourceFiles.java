// java: 25
import module java.base;

final CompletableFuture<String> name = new CompletableFuture<>();

CompletableFuture<String> greeting() {
  // BUG: BlockingWaitInAsync
  return CompletableFuture.completedFuture(name.join());
}

CompletableFuture<String> silent() {
  return name.thenApply(text -> text + text);
}

void main() {
  IO.println(name.join());
}
