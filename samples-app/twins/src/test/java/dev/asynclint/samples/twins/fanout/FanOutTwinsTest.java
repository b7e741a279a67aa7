package dev.asynclint.samples.twins.fanout;

import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.twins.TwinsTest;
import dev.asynclint.samples.twins.shop.Journal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FanOutTwinsTest extends TwinsTest {

  @Autowired private Journal journal;

  @Test
  void parallelStreamInRequest() {
    post("/twins/fan-out/parallel-stream", List.of(1, 2, 3))
        .expectStatus()
        .isOk()
        .expectBody()
        .json("[0,1,7]");
  }

  @Test
  void poolPerRequest() {
    get("/twins/fan-out/pool-per-request/10")
        .expectStatus()
        .isOk()
        .expectBody(Integer.class)
        .isEqualTo(9);
  }

  @Test
  void unboundedQueue() {
    get("/twins/fan-out/unbounded-queue/100")
        .expectStatus()
        .isOk()
        .expectBody(Integer.class)
        .isEqualTo(25);
  }

  @Test
  void threadPerRequest() {
    post("/twins/fan-out/thread-per-request/21").expectStatus().isOk();

    await().until(() -> journal.contains("thread for 21"));
  }

  @Test
  void callPerElement() {
    post("/twins/fan-out/call-per-element", List.of(1, 2, 3))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[2].nickname")
        .isEqualTo("user-3");
  }
}
