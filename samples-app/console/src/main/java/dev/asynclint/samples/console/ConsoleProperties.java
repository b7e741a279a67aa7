package dev.asynclint.samples.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Ports may be 0 for any free one.
 *
 * @param port of the console
 * @param rightPort of the right service
 * @param wrongPort of the wrong one
 * @param limit after which a load stops by itself
 * @param grace how long a load goes on after the last viewer has left
 */
@ConfigurationProperties("console")
record ConsoleProperties(
    @DefaultValue("8080") int port,
    @DefaultValue("8081") int rightPort,
    @DefaultValue("8082") int wrongPort,
    @DefaultValue("60s") Duration limit,
    @DefaultValue("3s") Duration grace) {}
