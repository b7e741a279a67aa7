package dev.asynclint.samples.service.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param probe how long an event loop is left alone between two looks at its lag
 */
@ConfigurationProperties("samples.metrics")
record MetricsProperties(@DefaultValue("100ms") Duration probe) {}
