package dev.asynclint.samples.service.peers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param port where the peers listen; 0 takes a free one
 * @param delay how long a peer thinks before it answers
 * @param timeout how long the service waits for a peer
 * @param calls how many calls may be under way at once; the next one is refused
 */
@ConfigurationProperties("samples.peers")
record PeerProperties(
    @DefaultValue("0") int port,
    @DefaultValue("200ms") Duration delay,
    @DefaultValue("2s") Duration timeout,
    @DefaultValue("1500") int calls) {}
