package dev.asynclint.samples.evidence.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicReference<String> body = new AtomicReference<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/served", exchange -> answer(exchange, 200));
    server.createContext("/refused", exchange -> answer(exchange, 503));
    server.createContext("/silent", exchange -> awaitEnd());
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void countsWhatIsServed() throws InterruptedException {
    try (ClosedLoop loop = ClosedLoop.start(Target.post(uri("/served"), "{\"upTo\":7}"), 4)) {
      await().until(() -> requests.get() > 40);
      LoadFigures figures = loop.stop();

      assertThat(figures.answered()).isGreaterThan(30);
      assertThat(figures.refused()).isZero();
      assertThat(figures.unanswered()).isLessThanOrEqualTo(4);
      assertThat(figures.perSecond()).isPositive();
      assertThat(figures.p99()).isGreaterThanOrEqualTo(figures.median()).isPositive();
      assertThat(body).hasValue("{\"upTo\":7}");
    }
  }

  @Test
  void whoeverIsRefusedComesBackLater() throws InterruptedException {
    try (ClosedLoop loop = ClosedLoop.start(Target.get(uri("/refused")), 3)) {
      await().until(() -> requests.get() == 3);
      Thread.sleep(300);
      LoadFigures figures = loop.stop();

      assertThat(figures.refused()).isEqualTo(3);
      assertThat(figures.answered()).isZero();
    }
  }

  @Test
  void whatIsNotAnsweredCountsWithTheTimeItHasWaited() throws InterruptedException {
    try (ClosedLoop loop = ClosedLoop.start(Target.get(uri("/silent")), 5)) {
      await().until(() -> requests.get() == 5);
      Thread.sleep(300);
      LoadFigures figures = loop.stop();

      assertThat(figures.unanswered()).isEqualTo(5);
      assertThat(figures.median()).isGreaterThan(290);
    }
  }

  @Test
  void aProbeCountsTheLooksItMissed() throws InterruptedException {
    Duration often = Duration.ofMillis(10);
    try (ClosedLoop loop = ClosedLoop.probe(Target.get(uri("/silent")), often)) {
      await().until(() -> requests.get() == 1);
      Thread.sleep(300);
      LoadFigures figures = loop.stop();

      assertThat(figures.unanswered()).isEqualTo(1);
      assertThat(figures.latencies().getTotalCount()).isGreaterThan(20);
    }
  }

  @Test
  void aServerThatIsNotThereRefuses() throws InterruptedException {
    server.stop(0);
    try (ClosedLoop loop = ClosedLoop.start(Target.get(uri("/served")), 1)) {
      Thread.sleep(500);

      assertThat(loop.stop().refused()).isEqualTo(1);
    }
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    requests.incrementAndGet();
    exchange.getResponseHeaders().set("Retry-After", "1");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void awaitEnd() {
    requests.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
