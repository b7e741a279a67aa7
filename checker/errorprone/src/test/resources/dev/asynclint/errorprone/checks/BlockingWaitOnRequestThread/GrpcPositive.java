package example;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/** RULES, request path: overrides in subclasses of *ImplBase; an executor's platform threads. */
class GrpcPositive {
  /** What the generator writes. */
  interface AsyncService {
    default void greet(String request, StreamObserver<String> response) {}

    default void greetAll(String request, StreamObserver<String> response) {}
  }

  abstract static class GreeterImplBase implements BindableService, AsyncService {
    @Override
    public final ServerServiceDefinition bindService() {
      return ServerServiceDefinition.builder("Greeter").build();
    }
  }

  static class Greeter extends GreeterImplBase {
    final CompletableFuture<String> user = new CompletableFuture<>();

    @Override
    public void greet(String request, StreamObserver<String> response) {
      // BUG: Diagnostic contains: join
      response.onNext(user.join());
      response.onCompleted();
    }

    @Override
    public void greetAll(String request, StreamObserver<String> response) {
      response.onNext(load());
      response.onCompleted();
    }

    private String load() {
      // BUG: Diagnostic contains: Greeter.greetAll
      return user.join();
    }
  }
}
