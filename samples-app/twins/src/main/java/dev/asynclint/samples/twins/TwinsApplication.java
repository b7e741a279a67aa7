package dev.asynclint.samples.twins;

import dev.asynclint.samples.service.SampleServiceApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableAsync;

/**
 * The sample service with its wrong twins beside it, under {@code /twins}, so that right and wrong
 * can be compared in one process. Every class below this package exists to be found by a check, or
 * says that no check finds it yet; {@code shop} holds what the twins work with and is right.
 */
@SpringBootApplication
@Import(SampleServiceApplication.class)
@EnableAsync
public class TwinsApplication {

  /** Starts the service, its peers and the twins. */
  public static void main(String[] args) {
    SpringApplication.run(TwinsApplication.class, args);
  }
}
