import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

class Lambdas {
  interface Reader {
    default String read(CompletableFuture<String> text) {
      return check(text).join();
    }

    private CompletableFuture<String> check(CompletableFuture<String> text) {
      return text;
    }
  }

  CompletableFuture<String> defaultAndPrivateMethods(
      Reader reader, CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(reader.read(text));
  }

  CompletableFuture<String> reference(CompletableFuture<CompletableFuture<String>> nested) {
    // BUG: BlockingWaitInAsync
    return nested.thenApply(CompletableFuture::join);
  }

  CompletableFuture<String> varParameters(
      CompletableFuture<String> one, CompletableFuture<CompletableFuture<String>> two) {
    // BUG: BlockingWaitInAsync
    return one.thenCombine(two, (var a, final var b) -> a + b.join());
  }

  CompletableFuture<List<String>> stream(List<CompletableFuture<String>> all) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(all.stream().map(each -> each.join()).toList());
  }

  CompletableFuture<String> silent(CompletableFuture<String> text) {
    BiFunction<String, String, String> both = (var a, var b) -> a + b;
    Supplier<Supplier<String>> curried = () -> () -> "";
    return text.thenApply(value -> both.apply(value, curried.get().get()));
  }
}
