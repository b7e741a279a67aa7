package dev.asynclint.samples.service.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param eventLoops how many threads read requests and write answers; 0 takes one a processor
 * @param eventLoopName how those threads are called
 * @param maxConnections how many clients may be connected; the next one is hung up on
 * @param readTimeout how long a request's body may pause
 * @param requestTimeout how long a request's body may take in all
 */
@ConfigurationProperties("samples.http")
record HttpProperties(
    @DefaultValue("0") int eventLoops,
    @DefaultValue("samples-http") String eventLoopName,
    @DefaultValue("2000") int maxConnections,
    @DefaultValue("5s") Duration readTimeout,
    @DefaultValue("10s") Duration requestTimeout) {}
