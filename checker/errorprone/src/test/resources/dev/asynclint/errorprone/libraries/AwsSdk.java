package example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** AWS SDK 2: synchronous and asynchronous clients. */
class AwsSdk {
  private SqsClient sync;
  private SqsAsyncClient async;
  private Executor executor;

  CompletableFuture<SendMessageResponse> waits(CompletableFuture<String> queue) {
    return async.sendMessage(
        request ->
            request
                // BUG: Diagnostic contains: [BlockingWaitInAsync]
                .queueUrl(queue.join())
                .messageBody("a"));
  }

  CompletableFuture<SendMessageResponse> composed(CompletableFuture<String> queue) {
    // OK: composed
    return queue.thenCompose(
        url -> async.sendMessage(request -> request.queueUrl(url).messageBody("a")));
  }

  CompletableFuture<ReceiveMessageResponse> syncInACallback(CompletableFuture<String> queue) {
    return queue.thenApply(
        // BUG: Diagnostic contains: [BlockingCallInAsync]
        url -> sync.receiveMessage(request -> request.queueUrl(url)));
  }

  CompletableFuture<ReceiveMessageResponse> syncOnAnExecutor(CompletableFuture<String> queue) {
    // OK: the executor's threads are there for it
    return queue.thenApplyAsync(
        url -> sync.receiveMessage(request -> request.queueUrl(url)), executor);
  }

  CompletableFuture<SqsClient> built() {
    // OK: no round trip
    return CompletableFuture.completedFuture(SqsClient.create());
  }

  ReceiveMessageResponse plain(String url) {
    // OK: no async code
    return sync.receiveMessage(request -> request.queueUrl(url));
  }

  void dropped(String url) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    async.deleteMessage(request -> request.queueUrl(url));
  }

  void handled(String url) {
    // OK: the failure is seen
    async
        .deleteMessage(request -> request.queueUrl(url))
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                failure.printStackTrace();
              }
            });
  }
}
