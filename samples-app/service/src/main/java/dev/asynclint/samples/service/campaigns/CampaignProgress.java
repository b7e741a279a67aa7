package dev.asynclint.samples.service.campaigns;

/**
 * How far a campaign is, in mails.
 *
 * @param pending not sent yet, or not for certain
 * @param sent taken by the mail server
 * @param failed given up after the last attempt
 */
public record CampaignProgress(long id, String subject, long pending, long sent, long failed) {}
