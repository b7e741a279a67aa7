package dev.asynclint.samples.service.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.ServiceTest;
import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.peers.PeerServer;
import dev.asynclint.samples.service.peers.Profile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Each test has a user of its own: the cache outlives them. */
@ServiceTest
class ProfileCacheTest {

  @LocalServerPort private int port;
  @Autowired private PeerServer peers;
  @Autowired private PeerClient peer;
  @Autowired private ProfileCache profiles;

  @BeforeEach
  void forgetLoad() {
    peers.load().reset();
  }

  @AfterEach
  void usualDelay() {
    peers.delay(Duration.ofMillis(200));
  }

  @Test
  void refusesIdsThatNobodyHas() {
    ask("0").expectStatus().isBadRequest();
    ask("-1").expectStatus().isBadRequest();
    ask("9223372036854775808").expectStatus().isBadRequest();
    ask("ada").expectStatus().isBadRequest();
  }

  @Test
  void answersWithTheProfile() {
    ask("1001")
        .expectStatus()
        .isOk()
        .expectBody(Profile.class)
        .isEqualTo(new Profile(1001, "user-1001"));
  }

  @Test
  void aHitIsTheFutureThatIsKept() {
    CompletableFuture<Profile> miss = profiles.profile(1002);
    Profile loaded = miss.join();

    CompletableFuture<Profile> hit = profiles.profile(1002);

    assertThat(hit).isCompletedWithValue(loaded).isSameAs(profiles.profile(1002));
  }

  @Test
  void thoseWhoMissTogetherShareOneCall() {
    List<CompletableFuture<Profile>> together =
        Stream.generate(() -> profiles.profile(1003)).limit(20).toList();

    assertThat(together)
        .extracting(CompletableFuture::join)
        .containsOnly(new Profile(1003, "user-1003"));
    assertThat(peers.load().peak()).isEqualTo(1);
  }

  @Test
  void whoeverLeavesLeavesTheCallToTheOthers() {
    CompletableFuture<Profile> leaves = profiles.profile(1004);
    CompletableFuture<Profile> stays = profiles.profile(1004);

    leaves.cancel(true);

    assertThat(stays.join()).isEqualTo(new Profile(1004, "user-1004"));
  }

  @Test
  void aFailureIsNotKept() {
    peers.delay(Duration.ofSeconds(10));
    ask("1005").expectStatus().isEqualTo(HttpStatus.GATEWAY_TIMEOUT);
    peers.delay(Duration.ZERO);

    await().untilAsserted(() -> ask("1005").expectStatus().isOk());
  }

  @Test
  void keepsNoMoreThanItMay() {
    ProfileCache small = new ProfileCache(peer, new ProfileProperties(2, Duration.ofMinutes(1)));
    peers.delay(Duration.ZERO);

    for (long userId = 1; userId <= 50; userId++) {
      small.profile(userId).join();
    }

    await().until(() -> small.size() == 2);
  }

  @Test
  void keepsNothingLongerThanItMay() {
    ProfileCache brief = new ProfileCache(peer, new ProfileProperties(2, Duration.ofMillis(1)));
    peers.delay(Duration.ZERO);
    CompletableFuture<Profile> first = brief.profile(1);
    first.join();

    await().until(() -> brief.size() == 0);

    assertThat(brief.profile(1)).isNotSameAs(first).succeedsWithin(Duration.ofSeconds(30));
  }

  private ResponseSpec ask(String userId) {
    return WebTestClient.bindToServer()
        .baseUrl("http://localhost:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .build()
        .get()
        .uri("/profiles/" + userId)
        .exchange();
  }
}
