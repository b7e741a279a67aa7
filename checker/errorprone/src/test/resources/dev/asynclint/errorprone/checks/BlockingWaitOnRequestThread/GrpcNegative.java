package example;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/** RULES, request path: gRPC services that do not wait; methods that are no handlers. */
class GrpcNegative {
  interface AsyncService {
    default void greet(String request, StreamObserver<String> response) {}
  }

  abstract static class GreeterImplBase implements BindableService, AsyncService {
    @Override
    public final ServerServiceDefinition bindService() {
      return ServerServiceDefinition.builder("Greeter").build();
    }
  }

  static class Greeter extends GreeterImplBase {
    final CompletableFuture<String> user = new CompletableFuture<>();

    // OK: the asynchronous way
    @Override
    public void greet(String request, StreamObserver<String> response) {
      user.thenAccept(
          name -> {
            response.onNext(name);
            response.onCompleted();
          });
    }

    // OK: not an override of the service
    public String warmUp() {
      return user.join();
    }
  }

  // OK: a client's observer, no service
  static class Printer implements StreamObserver<String> {
    final CompletableFuture<String> user = new CompletableFuture<>();

    @Override
    public void onNext(String value) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onCompleted() {}

    void report() {
      System.out.println(user.join());
    }
  }
}
