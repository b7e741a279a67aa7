package dev.asynclint.samples.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The sample service: every route asynchronous from the controller down to the database and the
 * peers.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SampleServiceApplication {

  /** Starts the service and, in the same process, the peers its dashboard calls. */
  public static void main(String[] args) {
    SpringApplication.run(SampleServiceApplication.class, args);
  }
}
