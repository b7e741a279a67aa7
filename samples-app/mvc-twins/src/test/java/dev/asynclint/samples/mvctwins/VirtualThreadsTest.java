package dev.asynclint.samples.mvctwins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same twins, the same four threads, the same JDK: only the kind of thread differs. */
class VirtualThreadsTest {

  @TempDir private Path logs;

  @Test
  void whatStarvesPlatformThreadsIsFineOnVirtualOnes() throws Exception {
    Optional<Path> java = VirtualThreadsJdk.find();
    assumeTrue(java.isPresent(), VirtualThreadsJdk.MISSING);

    Duration platform = slowestPing(java.get(), false);
    Duration virtual = slowestPing(java.get(), true);

    assertThat(virtual).isLessThan(platform.dividedBy(2));
  }

  private Duration slowestPing(Path java, boolean virtualThreads) throws Exception {
    try (TwinsProcess twins =
        TwinsProcess.start(
            java,
            logs.resolve("virtual-" + virtualThreads + ".log"),
            "--spring.threads.virtual.enabled=" + virtualThreads,
            "--server.tomcat.threads.max=4",
            "--samples.peers.delay=1500ms",
            "--samples.peers.timeout=30s")) {
      return Pings.slowest(twins.url(), "/twins/mvc/dashboard/1");
    }
  }
}
