package dev.asynclint.samples.mvc;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Users and dashboards on Spring MVC: Tomcat, a bounded pool of platform threads, and no handler
 * that keeps one of them waiting.
 */
@SpringBootApplication
public class MvcApplication {

  /** Starts the face and, in the same process, the database and the peers it needs. */
  public static void main(String[] args) {
    start(MvcApplication.class, args);
  }

  /**
   * Starts {@code application} with the settings of the face, which stand in {@code
   * application-mvc.yml} beside the service's own.
   */
  public static void start(Class<?> application, String... args) {
    new SpringApplicationBuilder(application).profiles("mvc").run(args);
  }
}
