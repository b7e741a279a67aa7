package dev.asynclint.samples.service.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param eventLoops how many threads read requests and write answers; 0 takes one a processor
 * @param eventLoopName how those threads are called
 */
@ConfigurationProperties("samples.http")
record HttpProperties(
    @DefaultValue("0") int eventLoops, @DefaultValue("samples-http") String eventLoopName) {}
