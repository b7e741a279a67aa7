package dev.asynclint.samples.twins.cache;

import dev.asynclint.samples.twins.TwinsApplication;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Prints what a hit in either cache allocates. */
public final class MeasureCachedHit {

  private MeasureCachedHit() {}

  /** Starts the application, measures, stops it. */
  public static void main(String[] args) {
    try (ConfigurableApplicationContext application =
        SpringApplication.run(TwinsApplication.class, args)) {
      BytesPerCachedHit bytes = application.getBean(BytesPerCachedHit.class);
      System.out.printf(
          Locale.ROOT,
          "bytes per cached hit: right %.1f, wrong %.1f%n",
          bytes.right(),
          bytes.wrong());
    }
  }
}
