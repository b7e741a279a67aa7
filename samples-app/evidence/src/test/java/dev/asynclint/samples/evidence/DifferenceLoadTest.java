package dev.asynclint.samples.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.Jars;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.ClosedLoop;
import dev.asynclint.samples.evidence.load.LoadFigures;
import dev.asynclint.samples.evidence.load.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The differences that every machine shows, whatever else it does: ratios with much room. The peers
 * are slow, so that their delay decides and not the processors. What blocks the event loops comes
 * last, because it goes on after its clients have left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DifferenceLoadTest {

  private static final int REPORTS = 10;
  private static final Setup SETUP =
      Setup.of(
          App.TWINS,
          "--samples.http.event-loops=2",
          "--samples.peers.delay=600ms",
          "--samples.peers.timeout=20s",
          "--samples.reports.pause=100ms");

  private static Bench bench;
  private static ServiceProcess service;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    bench =
        Bench.open(
            new Jars(Path.of("..")),
            Path.of("target/load-tests"),
            new Bench.Settings(1, Duration.ofSeconds(4)),
            System.out::println);
    service = bench.start(SETUP);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    bench.close();
  }

  @Test
  @Order(1)
  void callsAtOnceTakeLessThanCallsInARow() throws InterruptedException {
    double parallel = load("/dashboard/7", 1, 3).median();
    double sequential = load("/twins/blocking/sequential-dashboard/7", 1, 6).median();

    System.out.printf("parallel %.0f ms, sequential %.0f ms%n", parallel, sequential);
    assertThat(parallel / sequential).isLessThan(0.6);
  }

  @Test
  @Order(2)
  void statementsEndWithTheirClients() throws InterruptedException {
    abandon("/reports/generate");

    await().atMost(Duration.ofSeconds(10)).until(() -> bench.database().runningReports() == 0);
  }

  @Test
  @Order(3)
  void statementsGoOnWhereTheTokenIsNotPassedOn() throws InterruptedException {
    abandon("/twins/cancellation/reports/generate");

    Thread.sleep(2_000);
    assertThat(bench.database().runningReports()).isEqualTo(REPORTS);
    bench.database().cancelReports();
  }

  @Test
  @Order(4)
  void twoEventLoopsThatWaitServeFewerThanAFifth() throws InterruptedException {
    load("/dashboard/7", 64, 3);
    double right = load("/dashboard/7", 64, 4).perSecond();
    double wrong = load("/twins/blocking/dashboard/7", 64, 4).perSecond();

    System.out.printf("right %.1f/s, wrong %.1f/s%n", right, wrong);
    assertThat(wrong).isLessThan(right / 5);
  }

  private static void abandon(String path) throws InterruptedException {
    try (ClosedLoop clients = ClosedLoop.start(Target.get(service.uri(path)), REPORTS)) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> bench.database().runningReports() == REPORTS);
      clients.stop();
    }
  }

  private static LoadFigures load(String path, int connections, int seconds)
      throws InterruptedException {
    try (ClosedLoop users = ClosedLoop.start(Target.get(service.uri(path)), connections)) {
      Thread.sleep(Duration.ofSeconds(seconds).toMillis());
      return users.stop();
    }
  }
}
