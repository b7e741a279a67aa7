package dev.asynclint.samples.service.reports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pause how long the database thinks about each day of a report: stands for the orders that
 *     a real shop has and this one has not
 */
@ConfigurationProperties("samples.reports")
record ReportProperties(@DefaultValue("0ms") Duration pause) {}
