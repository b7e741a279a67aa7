package reports;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.grpc.Deadline;
import reactor.core.publisher.Mono;

/** The carriers of the vocabulary. */
class LibrariesPositive {
  interface CancellationSignal {
    boolean isCanceled();
  }

  interface IProgressMonitor {
    boolean isCanceled();
  }

  interface CancelChecker {
    void checkCanceled();
  }

  interface Index {
    String search(String id);

    String search(String id, Deadline deadline);

    String search(String id, io.grpc.Context context);

    String search(String id, CancellationSignal signal);

    String search(String id, IProgressMonitor monitor);

    String search(String id, CancelChecker checker);
  }

  private Index index;

  // Azure Context, the "none" constant while a real one is at hand.
  Mono<HttpResponse> azure(HttpClient http, HttpRequest request, Context context) {
    System.out.println(context.getValues());
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return http.send(request, Context.NONE);
  }

  Mono<HttpResponse> azureOverload(HttpClient http, HttpRequest request, Context context) {
    System.out.println(context.getValues());
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return http.send(request);
  }

  String grpcDeadline(Deadline deadline) {
    System.out.println(deadline.isExpired());
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return index.search("a");
  }

  String grpcContext(io.grpc.Context context) {
    System.out.println(context.isCancelled());
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return index.search("a");
  }

  String cancellationSignal(CancellationSignal signal) {
    System.out.println(signal.isCanceled());
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return index.search("a");
  }

  String progressMonitor(IProgressMonitor monitor) {
    System.out.println(monitor.isCanceled());
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return index.search("a");
  }

  String cancelChecker(CancelChecker checker) {
    checker.checkCanceled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return index.search("a");
  }
}
