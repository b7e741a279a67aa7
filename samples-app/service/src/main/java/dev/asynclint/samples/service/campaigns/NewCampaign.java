package dev.asynclint.samples.service.campaigns;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a client wants mailed.
 *
 * @param subject one line: a line break would end the header and begin another
 * @param recipients 1 to 1,000 addresses, each mailed once however often it is named; null for all
 *     active users
 */
public record NewCampaign(
    @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String subject,
    @NotBlank @Size(max = 10_000) @Pattern(regexp = "[^\\x00]*") String text,
    @Size(min = 1, max = 1_000) List<@NotBlank @Email @Size(max = 254) String> recipients) {}
