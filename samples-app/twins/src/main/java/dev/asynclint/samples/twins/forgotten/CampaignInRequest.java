package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.service.campaigns.NewCampaign;
import jakarta.validation.Valid;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Wrong: {@code sendAll} accepts a campaign and forgets it; the first mail that fails ends it, a
 * shutdown ends it, and nobody is told. Right: write it down, as {@code POST /campaigns} does; at
 * the very least return the future.
 */
@RestController
class CampaignInRequest {

  private final ObjectProvider<JavaMailSender> mailServer;

  CampaignInRequest(ObjectProvider<JavaMailSender> mailServer) {
    this.mailServer = mailServer;
  }

  @PostMapping("/twins/forgotten/campaigns")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted create(@Valid @RequestBody NewCampaign campaign) {
    if (campaign.recipients() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Recipients must be named");
    }
    sendAll(campaign);
    return new Accepted(campaign.recipients().size());
  }

  void sendAll(NewCampaign campaign) {
    CompletableFuture.runAsync(
        () -> campaign.recipients().forEach(recipient -> send(campaign, recipient)));
  }

  private void send(NewCampaign campaign, String recipient) {
    SimpleMailMessage mail = new SimpleMailMessage();
    mail.setTo(recipient);
    mail.setSubject(campaign.subject());
    mail.setText(campaign.text());
    mailServer.getObject().send(mail);
  }

  /** {@code mails} are promised, and there is no place to ask for them. */
  record Accepted(int mails) {}
}
