package example;

import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;

/** gRPC: calls, observers, contexts. */
class Grpc {
  private CompletableFuture<String> setting;

  CompletableFuture<String> blocking(
      Channel channel, MethodDescriptor<String, String> method, CompletableFuture<String> request) {
    return request.thenApply(
        // BUG: Diagnostic contains: [BlockingCallInAsync]
        each -> ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, each));
  }

  String plain(Channel channel, MethodDescriptor<String, String> method) {
    // OK: no async code
    return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, "a");
  }

  void async(ClientCall<String, String> call, StreamObserver<String> observer) {
    // OK: the observer sees the outcome
    ClientCalls.asyncUnaryCall(call, "a", observer);
  }

  CompletableFuture<Void> inContext(Context context) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    context.run(() -> System.out.println(setting.join()));
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Runnable> wrapped(Context context) {
    // OK: whoever runs the result
    return CompletableFuture.completedFuture(
        context.wrap(() -> System.out.println(setting.join())));
  }

  class Observer implements StreamObserver<String> {
    @Override
    public void onNext(String value) {
      // OK: the channel's executor runs it, no event loop
      System.out.println(setting.join());
    }

    @Override
    public void onError(Throwable failure) {
      failure.printStackTrace();
    }

    @Override
    public void onCompleted() {}
  }

  interface AsyncService {
    default void find(String request, StreamObserver<String> answer) {}
  }

  abstract static class UsersBase implements BindableService, AsyncService {}

  static class Users extends UsersBase {
    private CompletableFuture<String> setting;

    @Override
    public void find(String request, StreamObserver<String> answer) {
      // BUG: Diagnostic contains: [BlockingWaitOnRequestThread]
      answer.onNext(setting.join());
      answer.onCompleted();
    }

    @Override
    public ServerServiceDefinition bindService() {
      // OK: no handler
      return ServerServiceDefinition.builder("users").build();
    }
  }
}
