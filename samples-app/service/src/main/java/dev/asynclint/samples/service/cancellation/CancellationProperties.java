package dev.asynclint.samples.service.cancellation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deadline how long a cancellable request may take before its token triggers
 */
@ConfigurationProperties("samples.cancellation")
record CancellationProperties(@DefaultValue("30s") Duration deadline) {}
