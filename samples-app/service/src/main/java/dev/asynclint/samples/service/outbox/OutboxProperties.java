package dev.asynclint.samples.service.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sender whom the mails come from
 * @param threads how many mails are sent at once by this instance
 * @param batch how many mails a thread claims at a time
 * @param poll how often an idle thread looks for mails that others wrote or that are due again
 * @param lease how long a claim lasts; must be far longer than one mail can take (see {@code
 *     spring.mail.properties}), or mails are sent twice
 * @param attempts how often the mail server may refuse a mail for good (5xx), or a mail turn out to
 *     be none, before it is given up
 * @param patience how long a mail is tried that the server only puts off (4xx) or does not answer
 *     for in time, from the first time on; uses no attempt
 * @param backOff how long a mail waits after its first failure, then twice as long each time; also
 *     how long a thread leaves a mail server alone that does not answer
 * @param keep how long a campaign is remembered after its last mail was sent or given up
 * @param tidying how long the database is left alone between two removals of old campaigns
 * @param grace how long a shutdown waits for the mails under way
 */
@ConfigurationProperties("samples.outbox")
record OutboxProperties(
    @DefaultValue("shop@example.org") String sender,
    @DefaultValue("2") int threads,
    @DefaultValue("10") int batch,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("1m") Duration lease,
    @DefaultValue("8") int attempts,
    @DefaultValue("1d") Duration patience,
    @DefaultValue("5s") Duration backOff,
    @DefaultValue("30d") Duration keep,
    @DefaultValue("1m") Duration tidying,
    @DefaultValue("5s") Duration grace) {}
