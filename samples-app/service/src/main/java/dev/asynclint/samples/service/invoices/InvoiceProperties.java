package dev.asynclint.samples.service.invoices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threads how many blocking calls run at once
 * @param queue how many more may wait; the next one is refused
 * @param timeout how long one call may wait for a byte
 */
@ConfigurationProperties("samples.invoices")
record InvoiceProperties(
    @DefaultValue("32") int threads,
    @DefaultValue("64") int queue,
    @DefaultValue("2s") Duration timeout) {}
