package dev.asynclint.samples.service.calculations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threads how many calculations run at once
 * @param queue how many more may wait; the next one is refused
 * @param grace how long a shutdown waits for the running ones
 */
@ConfigurationProperties("samples.calculations")
record CalculationProperties(
    @DefaultValue("2") int threads,
    @DefaultValue("16") int queue,
    @DefaultValue("5s") Duration grace) {}
