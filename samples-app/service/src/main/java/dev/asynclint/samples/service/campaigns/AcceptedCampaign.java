package dev.asynclint.samples.service.campaigns;

/** A campaign that is written and will be sent, with the number of its mails. */
public record AcceptedCampaign(long id, long mails) {}
