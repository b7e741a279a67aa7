package dev.asynclint.samples.twins.forgotten;

import static org.awaitility.Awaitility.await;

import dev.asynclint.samples.service.campaigns.NewCampaign;
import dev.asynclint.samples.twins.TwinsTest;
import dev.asynclint.samples.twins.shop.Journal;
import dev.asynclint.samples.twins.shop.VisitRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgottenTwinsTest extends TwinsTest {

  @Autowired private Journal journal;
  @Autowired private VisitRepository visits;

  @Test
  void voidMethodDropsRunAsync() {
    post("/twins/forgotten/void-method/11").expectStatus().isOk();

    await().until(() -> journal.contains("visit of 11"));
  }

  @Test
  void asyncVoidMailSaysSentEvenWhenItFails() {
    post("/twins/forgotten/mail/12").expectStatus().isOk();
    post("/twins/forgotten/mail/-1").expectStatus().isOk();

    await().until(() -> journal.contains("mail to 12"));
  }

  @Test
  void saveForEach() {
    post("/twins/forgotten/save-for-each", List.of(13, 14))
        .expectStatus()
        .isOk()
        .expectBody(Integer.class)
        .isEqualTo(2);

    await().until(() -> written(13) == 1 && written(14) == 1);
  }

  @Test
  void thenAcceptDropsFuture() {
    post("/twins/forgotten/then-accept/1").expectStatus().isOk();

    await().until(() -> written(1) >= 1);
  }

  @Test
  void thenApplyNestsFuture() {
    post("/twins/forgotten/then-apply/1").expectStatus().isOk();

    await().until(() -> written(1) >= 1);
  }

  @Test
  void nullForNobody() {
    get("/twins/forgotten/null-for-nobody/1").expectStatus().isOk();
  }

  @Test
  void rowsClosedTooEarly() {
    get("/twins/forgotten/closed-rows/1").expectStatus().isOk();
  }

  @Test
  void failureBecomesNull() {
    get("/twins/forgotten/failure-becomes-null/1").expectStatus().isOk();
  }

  @Test
  void futureInGreeting() {
    get("/twins/forgotten/future-in-greeting/1").expectStatus().isOk();
  }

  @Test
  void subscribeWithoutErrorConsumer() {
    post("/twins/forgotten/subscribe/15").expectStatus().isOk();

    await().until(() -> written(15) == 1);
  }

  @Test
  void saveInDoOnNext() {
    post("/twins/forgotten/do-on-next/16").expectStatus().isOk();
  }

  @Test
  void droppedMono() {
    post("/twins/forgotten/dropped-mono/17").expectStatus().isOk();
  }

  @Test
  void campaignInRequestAcceptsWhatItCannotSend() {
    NewCampaign campaign = new NewCampaign("Sale", "All must go", List.of("a@example.org"));

    post("/twins/forgotten/campaigns", campaign).expectStatus().isAccepted();
  }

  private long written(long userId) {
    return visits.count(userId).block();
  }
}
