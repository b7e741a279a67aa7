package dev.asynclint.samples.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that take a connection and give nothing for it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.netty.idle-timeout=5s",
      "samples.http.max-connections=2000",
      "samples.http.read-timeout=500ms",
      "samples.http.request-timeout=1s"
    })
class ConnectionLimitsTest {

  private static final String PING = "GET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String POST =
      "POST /calculations HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n";
  private static final int IDLE = 10_000;
  private static final int LIMIT = 2_000;
  private static final int SPARE_FILES = 1_000;

  @LocalServerPort private int port;
  private final List<SocketChannel> idle = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (SocketChannel channel : idle) {
      channel.close();
    }
  }

  @Test
  void tenThousandIdleClientsKeepNobodyOut() throws IOException {
    int clients = Math.min(IDLE, filesLeft() - LIMIT - SPARE_FILES);
    if (clients < IDLE) {
      System.out.printf("This machine lets a process open %d connections only%n", clients);
    }
    assertThat(clients).as("open files allowed").isPositive();
    try (RawClient early = new RawClient(port)) {
      assertThat(early.send(PING)).isEqualTo(200);

      for (int client = 0; client < clients; client++) {
        connect();
      }

      assertThat(early.send(PING)).as("for a client that is in").isEqualTo(200);
      await().untilAsserted(() -> assertThat(stillOpen()).isLessThanOrEqualTo(LIMIT));
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions() // refused or reset until an idle one goes
        .untilAsserted(() -> assertThat(pingOfNewClient()).isEqualTo(200));
    await().atMost(Duration.ofSeconds(60)).until(() -> stillOpen() == 0);
    assertThat(pingOfNewClient()).isEqualTo(200);
  }

  @Test
  void aBodyThatDoesNotComeIsATimeout() throws IOException {
    try (RawClient slow = new RawClient(port)) {
      assertThat(slow.send(POST + "{\"up")).isEqualTo(408);
    }
  }

  @Test
  void aBodyThatDripsIsATimeout() throws Exception {
    try (RawClient slow = new RawClient(port)) {
      slow.write(POST);
      while (!slow.isAnswered()) {
        slow.write(" ");
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(slow.status()).isEqualTo(408);
    }
  }

  private int pingOfNewClient() throws IOException {
    try (RawClient client = new RawClient(port)) {
      return client.send(PING);
    }
  }

  private void connect() throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
    channel.configureBlocking(false);
    idle.add(channel);
  }

  /** Idle clients that the server has not hung up on. */
  private long stillOpen() {
    return idle.stream().filter(ConnectionLimitsTest::isOpen).count();
  }

  private static boolean isOpen(SocketChannel channel) {
    try {
      return channel.read(ByteBuffer.allocate(1)) == 0;
    } catch (IOException reset) {
      return false;
    }
  }

  private static int filesLeft() {
    UnixOperatingSystemMXBean system =
        (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long left = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
    return (int) Math.min(Integer.MAX_VALUE, left);
  }
}
