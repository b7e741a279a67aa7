package dev.asynclint.samples.twins.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.peers.Profile;
import dev.asynclint.samples.twins.TwinsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CacheTwinTest extends TwinsTest {

  @Autowired private BytesPerCachedHit bytes;

  @Test
  void answersOnAMissAndOnAHit() {
    for (int time = 0; time < 2; time++) {
      get("/twins/cache/profile/41")
          .expectStatus()
          .isOk()
          .expectBody(Profile.class)
          .isEqualTo(new Profile(41, "user-41"));
    }
  }

  @Test
  void aHitAllocatesOnlyInTheTwin() {
    double right = bytes.right();
    double wrong = bytes.wrong();
    System.out.printf("bytes per cached hit: right %.1f, wrong %.1f%n", right, wrong);

    // Now and then a read lets the cache tidy up after many, which allocates far below a byte a
    // hit.
    assertThat(right).isLessThan(1);
    // The JIT may do without some of them; one future is 24 bytes.
    assertThat(wrong).isGreaterThan(24);
  }
}
