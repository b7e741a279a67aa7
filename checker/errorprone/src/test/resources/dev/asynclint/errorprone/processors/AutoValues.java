import com.google.auto.value.AutoValue;
import java.util.concurrent.CompletableFuture;

class AutoValues {
  @AutoValue
  abstract static class Money {
    abstract String amount();

    static Builder builder() {
      return new AutoValue_AutoValues_Money.Builder().setAmount(Bank.rate().join());
    }

    @AutoValue.Builder
    abstract static class Builder {
      abstract Builder setAmount(String amount);

      abstract Money build();
    }
  }

  @AutoValue
  abstract static class Order {
    abstract String id();

    abstract Money price();

    static Builder builder() {
      return new AutoValue_AutoValues_Order.Builder();
    }

    @AutoValue.Builder
    abstract static class Builder {
      abstract Builder setId(String id);

      abstract Money.Builder priceBuilder();

      abstract Order build();
    }
  }

  interface Bank {
    static CompletableFuture<String> rate() {
      return new CompletableFuture<>();
    }
  }

  CompletableFuture<Money.Builder> throughTheBuilder() {
    Order.Builder builder = Order.builder();
    // BUG: BlockingWaitInAsync
    return CompletableFuture.completedFuture(builder.priceBuilder());
  }

  CompletableFuture<Order.Builder> silent() {
    return CompletableFuture.completedFuture(Order.builder().setId("1"));
  }
}
