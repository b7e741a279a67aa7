package dev.asynclint.samples.twins.forgotten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.asynclint.samples.service.campaigns.CampaignProgress;
import dev.asynclint.samples.service.campaigns.NewCampaign;
import dev.asynclint.samples.twins.TwinsApplication;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * What {@link CampaignInRequest} costs: after one mail that cannot be delivered the others are
 * lost, and nobody can know. The right campaign beside it delivers the others and says which number
 * failed.
 */
class LostCampaignTwinTest {

  private static final NewCampaign CAMPAIGN =
      new NewCampaign(
          "Sale",
          "All must go",
          List.of("first@example.org", "nobody@example.org", "third@example.org"));

  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicInteger tries = new AtomicInteger();
  private ConfigurableApplicationContext service;
  private WebTestClient client;

  @BeforeEach
  void start() {
    mails.start();
    mails
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              tries.incrementAndGet();
              if (address.getEmail().startsWith("nobody@")) {
                throw new UserException("No such user");
              }
              return mails.setUser(address.getEmail(), "secret");
            });
    service =
        new SpringApplicationBuilder(TwinsApplication.class)
            .run(
                "--server.port=0",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mails.getSmtp().getPort(),
                "--samples.outbox.attempts=2",
                // This mail server puts off whom it does not know.
                "--samples.outbox.patience=200ms",
                "--samples.outbox.back-off=50ms",
                "--samples.outbox.poll=100ms");
    client =
        WebTestClient.bindToServer()
            .baseUrl(
                "http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
            .responseTimeout(Duration.ofSeconds(30))
            .build();
  }

  @AfterEach
  void stop() {
    service.close();
    mails.stop();
  }

  @Test
  void aCampaignThatWasAcceptedIsLost() {
    post("/twins/forgotten/campaigns").expectBody().jsonPath("$.mails").isEqualTo(3);

    await().until(() -> tries.get() == 2);
    // No third try: the first failure has ended all.
    await().during(Duration.ofSeconds(1)).until(() -> tries.get() == 2);
    assertThat(mails.getReceivedMessages()).hasSize(1);
  }

  @Test
  void theRightOneDeliversTheOthersAndTellsTheFailure() {
    String status =
        post("/campaigns").returnResult(Void.class).getResponseHeaders().getLocation().toString();

    await()
        .untilAsserted(
            () ->
                client
                    .get()
                    .uri(status)
                    .exchange()
                    .expectBody(CampaignProgress.class)
                    .value(
                        progress ->
                            assertThat(progress)
                                .extracting(
                                    CampaignProgress::pending,
                                    CampaignProgress::sent,
                                    CampaignProgress::failed)
                                .containsExactly(0L, 2L, 1L)));
    assertThat(mails.getReceivedMessages()).hasSize(2);
  }

  private ResponseSpec post(String path) {
    return client.post().uri(path).bodyValue(CAMPAIGN).exchange().expectStatus().isAccepted();
  }
}
