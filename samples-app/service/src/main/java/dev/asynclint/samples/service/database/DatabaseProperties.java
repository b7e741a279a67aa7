package dev.asynclint.samples.service.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectTimeout how long opening a connection may take
 * @param statementTimeout after how long the server itself stops a statement
 * @param lockTimeout how long a statement waits for a row that another one holds
 * @param threads how many threads read what the database answers
 */
@ConfigurationProperties("samples.database")
record DatabaseProperties(
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("60s") Duration statementTimeout,
    @DefaultValue("5s") Duration lockTimeout,
    @DefaultValue("2") int threads) {}
