package dev.asynclint.samples.mvctwins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.peers.PeerServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with the twins: whoever asks for something else has to wait as well. */
@MvcTwinsTest
class StarvationTest {

  @LocalServerPort private int port;
  @Autowired private PeerServer peers;

  @AfterEach
  void usualDelay() {
    peers.delay(Duration.ofMillis(200));
  }

  @Test
  void waitingDashboardsStarveAPingAndRightOnesDoNot() throws Exception {
    peers.delay(Duration.ofMillis(1500));
    URI server = URI.create("http://localhost:" + port);

    Duration wrong = Pings.slowest(server, "/twins/mvc/dashboard/1");
    Duration right = Pings.slowest(server, "/dashboard/1");

    assertThat(right).isLessThan(wrong.dividedBy(2));
  }
}
