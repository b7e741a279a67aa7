package dev.asynclint.samples.twins.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.peers.PeerServer;
import dev.asynclint.samples.twins.TwinsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BlockingTwinsTest extends TwinsTest {

  @Autowired private PeerServer server;

  @Test
  void joinInThenApply() {
    get("/twins/blocking/join-in-then-apply/1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.nickname")
        .isEqualTo("user-1");
  }

  @Test
  void joinThroughTwoHelpers() {
    get("/twins/blocking/join-through-two-helpers/1")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("Hello user-1");
  }

  @Test
  void joinByMethodReference() {
    get("/twins/blocking/join-by-method-reference/1/2")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[1].nickname")
        .isEqualTo("user-2");
  }

  @Test
  void joinedDashboardAnswersAsTheRightOne() {
    String right = body("/dashboard/1");

    assertThat(body("/twins/blocking/dashboard/1")).isEqualTo(right);
  }

  @Test
  void sequentialDashboardAnswersAsTheRightOneButOneCallAfterTheOtherUntilItIsRepaired() {
    String right = body("/dashboard/1");
    server.load().reset();

    assertThat(body("/twins/blocking/sequential-dashboard/1")).isEqualTo(right);

    assertThat(server.load().peak() > 1).isEqualTo(Boolean.getBoolean("twins.patched"));
  }

  @Test
  void blockingCallOnCommonPoolAnswersAsTheRightOne() {
    assertThat(body("/twins/blocking/client-in-callback/1")).isEqualTo(body("/invoices/1"));
    assertThat(body("/twins/blocking/common-pool/1")).isEqualTo(body("/invoices/1"));
  }

  @Test
  void blockInsideMono() {
    get("/twins/blocking/block-inside-mono/1")
        .expectStatus()
        .value(status -> assertThat(status).isIn(200, 500)); // 500 while it blocks
  }

  private String body(String path) {
    return get(path)
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
