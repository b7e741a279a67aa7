package reports;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.grpc.Deadline;
import reactor.core.publisher.Mono;

class LibrariesNegative {
  interface IProgressMonitor {
    boolean isCanceled();
  }

  interface Index {
    String rebuild(String id);

    String rebuild(String id, IProgressMonitor monitor);

    String search(String id);

    String search(String id, Deadline deadline);
  }

  // OK: Azure's Context is passed.
  Mono<HttpResponse> azure(HttpClient http, HttpRequest request, Context context) {
    return http.send(request, context);
  }

  // OK: no Azure Context at hand.
  HttpResponse azureNone(HttpClient http, HttpRequest request) {
    return http.sendSync(request, Context.NONE);
  }

  // OK: the monitor is passed.
  String monitor(Index index, IProgressMonitor monitor) {
    return index.rebuild("a", monitor);
  }

  // OK: the deadline is passed.
  String deadline(Index index, Deadline deadline) {
    return index.search("a", deadline);
  }

  // OK: a carrier of another kind does not fit the overload.
  String otherKind(Index index, Deadline deadline) {
    return deadline.isExpired() ? "" : index.rebuild("a");
  }
}
