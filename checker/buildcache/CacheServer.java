import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * The remote side of a build cache: keeps what is PUT in a folder and gives it back. Listens on the
 * loopback address only, and ends by itself.
 *
 * <p>{@code java CacheServer.java <folder> <file for the port> <file for the log> <minutes>}
 */
final class CacheServer {
  private final Path folder;
  private final Path log;

  private CacheServer(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath().normalize());
    CacheServer cache = new CacheServer(folder, Files.writeString(Path.of(args[2]), ""));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", cache::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    Path port = Path.of(args[1]);
    Path draft =
        Files.writeString(
            port.resolveSibling(port.getFileName() + ".draft"),
            Integer.toString(server.getAddress().getPort()));
    Files.move(draft, port, StandardCopyOption.ATOMIC_MOVE);
    Thread.sleep(Duration.ofMinutes(Long.parseLong(args[3])).toMillis());
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = folder.resolve("." + exchange.getRequestURI().getPath()).normalize();
      int status;
      if (!file.startsWith(folder)) {
        status = 403;
        exchange.sendResponseHeaders(status, -1);
      } else if (exchange.getRequestMethod().equals("PUT")) {
        status = 201;
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "put", null);
        Files.copy(exchange.getRequestBody(), draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        exchange.sendResponseHeaders(status, -1);
      } else if (!Files.isRegularFile(file)) {
        status = 404;
        exchange.sendResponseHeaders(status, -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        status = 200;
        exchange.sendResponseHeaders(status, -1);
      } else {
        status = 200;
        byte[] content = Files.readAllBytes(file);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
      }
      record(exchange.getRequestMethod() + " " + status + " " + folder.relativize(file));
    }
  }

  private synchronized void record(String line) throws IOException {
    Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
  }
}
