import java.util.concurrent.CompletableFuture;

class Records {
  record Price(CompletableFuture<String> amount) {
    String text() {
      return amount.join();
    }
  }

  record Tag(String text) {
    Tag {
      text = text + Store.next().join();
    }
  }

  record Label(String text) {
    Label(CompletableFuture<String> text) {
      this(text.join());
    }
  }

  record Name(String first, String last) {
    Name {
      first = first.strip();
    }

    static Name of(String all) {
      return new Name(all, all);
    }
  }

  CompletableFuture<String> method(Price price) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(price.text());
  }

  CompletableFuture<Tag> compactConstructor() {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(new Tag("x"));
  }

  CompletableFuture<Label> constructor(CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(new Label(text));
  }

  CompletableFuture<String> accessor(Price price) {
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(price.amount().join());
  }

  CompletableFuture<String> local(CompletableFuture<String> text) {
    record Pair(String left, String right) {
      static Pair twice(CompletableFuture<String> text) {
        return new Pair(text.join(), "");
      }
    }
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(Pair.twice(text).left());
  }

  CompletableFuture<String> silent(Price price) {
    return price.amount().thenApply(text -> Name.of(text).first());
  }

  interface Store {
    static CompletableFuture<String> next() {
      return new CompletableFuture<>();
    }
  }
}
