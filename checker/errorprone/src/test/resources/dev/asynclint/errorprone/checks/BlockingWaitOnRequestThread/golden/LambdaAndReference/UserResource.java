package example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

@Path("/users")
class UserResource {
  final CompletableFuture<String> user = new CompletableFuture<>();
  // BUG: Diagnostic contains: join
  final Supplier<String> stored = () -> user.join();

  @GET
  public String field() {
    return stored.get();
  }

  @GET
  @Path("all")
  public List<String> all(List<CompletableFuture<String>> futures) {
    // BUG: Diagnostic contains: join
    return futures.stream().map(CompletableFuture::join).toList();
  }

  @GET
  @Path("some")
  public void some(List<String> ids) {
    ids.forEach(this::print);
  }

  private void print(String id) {
    // BUG: Diagnostic contains: join
    System.out.println(id + new CompletableFuture<String>().join());
  }
}
