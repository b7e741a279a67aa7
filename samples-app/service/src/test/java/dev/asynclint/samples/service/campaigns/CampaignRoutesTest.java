package dev.asynclint.samples.service.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.service.ServiceTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Without a mail server: campaigns are taken in and wait. */
@ServiceTest
class CampaignRoutesTest {

  @LocalServerPort private int port;
  @Autowired private EmbeddedPostgres server;
  private WebTestClient client;
  private JdbcClient database;

  @BeforeEach
  void connect() {
    client = WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    database = JdbcClient.create(server.getPostgresDatabase());
  }

  @Test
  void aCampaignIsAcceptedAndItsMailsWait() {
    CampaignController.Accepted accepted =
        post(campaign("Sale", "All must go", List.of("a@example.org", "b@example.org")))
            .expectStatus()
            .isAccepted()
            .expectHeader()
            .valueMatches("Location", "/campaigns/[0-9]+")
            .expectBody(CampaignController.Accepted.class)
            .returnResult()
            .getResponseBody();

    assertThat(accepted.mails()).isEqualTo(2);
    client
        .get()
        .uri(accepted.status().toString())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(CampaignProgress.class)
        .isEqualTo(new CampaignProgress(accepted.id(), "Sale", 2, 0, 0));
  }

  @Test
  void withoutRecipientsItGoesToAllActiveUsers() {
    post(Map.of("subject", "Sale", "text", "All must go"))
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.mails")
        .isEqualTo(3);
  }

  @Test
  void aRecipientNamedTwiceIsMailedOnce() {
    post(campaign("Sale", "All must go", List.of("a@example.org", "a@example.org")))
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.mails")
        .isEqualTo(1);
  }

  @Test
  void allMailsAreWrittenOrNothingIs() {
    database
        .sql("ALTER TABLE outbox ADD CONSTRAINT trap CHECK (recipient <> 'trap@x.org')")
        .update();
    try {
      post(campaign("Trapped", "Text", List.of("a@example.org", "trap@x.org")))
          .expectStatus()
          .is5xxServerError();
    } finally {
      database.sql("ALTER TABLE outbox DROP CONSTRAINT trap").update();
    }

    assertThat(count("SELECT COUNT(*) FROM campaigns WHERE subject = 'Trapped'")).isZero();
  }

  @Test
  void sqlIsJustText() {
    String nasty = "'); DROP TABLE outbox; --";

    post(campaign(nasty, nasty, List.of("a@example.org"))).expectStatus().isAccepted();

    assertThat(count("SELECT COUNT(*) FROM campaigns WHERE body = $$" + nasty + "$$")).isOne();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void anythingElseIsTheClientsMistake(Object body) {
    post(body)
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  static Stream<Object> mistakes() {
    List<String> one = List.of("a@example.org");
    List<String> tooMany =
        IntStream.rangeClosed(0, 1_000).mapToObj(n -> "a" + n + "@example.org").toList();
    return Stream.of(
        Map.of(),
        List.of(),
        campaign("", "Text", one),
        campaign("Subject", " ", one),
        campaign("x".repeat(201), "Text", one),
        campaign("Sale\r\nBcc: everybody@example.org", "Text", one),
        campaign("Subject", "x".repeat(10_001), one),
        campaign("Subject", "Te\0xt", one),
        campaign("Subject", "Text", List.of()),
        campaign("Subject", "Text", List.of("")),
        campaign("Subject", "Text", List.of("nobody")),
        campaign("Subject", "Text", List.of("a@example.org\r\nRCPT TO:<b@example.org>")),
        campaign("Subject", "Text", List.of("a\0@example.org")),
        campaign("Subject", "Text", List.of("x".repeat(250) + "@example.org")),
        campaign("Subject", "Text", tooMany),
        Map.of("subject", "Subject", "text", "Text", "recipients", "a@example.org@"));
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    post(campaign("Subject", "x".repeat(1_000_000), null)).expectStatus().is4xxClientError();
  }

  @Test
  void anUnknownCampaignIsAProblemDetail() {
    client
        .get()
        .uri("/campaigns/9223372036854775807")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("Campaign not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "9223372036854775808"})
  void anIdThatCannotBeIsTheClientsMistake(String id) {
    client.get().uri("/campaigns/" + id).exchange().expectStatus().isBadRequest();
  }

  private static NewCampaign campaign(String subject, String text, List<String> recipients) {
    return new NewCampaign(subject, text, recipients);
  }

  private ResponseSpec post(Object body) {
    return client
        .post()
        .uri("/campaigns")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
