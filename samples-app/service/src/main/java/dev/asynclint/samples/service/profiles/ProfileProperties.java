package dev.asynclint.samples.service.profiles;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param size how many profiles are kept; beyond that, those least likely to be asked for go
 * @param age how old a kept profile may become
 */
@ConfigurationProperties("samples.profiles")
record ProfileProperties(@DefaultValue("10000") long size, @DefaultValue("1m") Duration age) {}
