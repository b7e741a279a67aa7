package dev.asynclint.samples.service.campaigns;

import dev.asynclint.samples.service.outbox.OutboxSignal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /campaigns}: accepts what is written down, and tells later what became of it. No mail is
 * sent here: a request that sends takes as long as a mail server, and takes what is not sent yet
 * with it when the instance is killed.
 */
@RestController
@RequestMapping("/campaigns")
class CampaignController {

  private final CampaignRepository campaigns;
  private final OutboxSignal outbox;

  CampaignController(CampaignRepository campaigns, OutboxSignal outbox) {
    this.campaigns = campaigns;
    this.outbox = outbox;
  }

  @PostMapping
  CompletableFuture<ResponseEntity<Accepted>> create(@Valid @RequestBody NewCampaign campaign) {
    return campaigns
        .create(campaign)
        .thenApply(
            written -> {
              outbox.wake();
              URI status = URI.create("/campaigns/" + written.id());
              return ResponseEntity.accepted()
                  .header(HttpHeaders.LOCATION, status.toString())
                  .body(new Accepted(written.id(), written.mails(), status));
            });
  }

  @GetMapping("/{id}")
  CompletableFuture<CampaignProgress> progress(@PathVariable("id") @Positive long id) {
    return campaigns
        .progress(id)
        .thenApply(found -> found.orElseThrow(() -> new CampaignNotFoundException(id)));
  }

  /** {@code mails} are written and will be tried; {@code status} tells what became of them. */
  record Accepted(long id, long mails, URI status) {}
}
