package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.mvc.MvcApplication;
import dev.asynclint.samples.service.peers.PeerClient;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The Spring MVC face with its wrong twins beside it, under {@code /twins/mvc}, so that right and
 * wrong can be compared in one process. They are wrong on platform threads; started with {@code
 * --spring.threads.virtual.enabled=true} on JDK 21 or newer, the same waits are fine.
 */
@SpringBootApplication
@Import(MvcApplication.class)
public class MvcTwinsApplication {

  /** Starts the face, its database, its peers and the twins. */
  public static void main(String[] args) {
    MvcApplication.start(MvcTwinsApplication.class, args);
  }

  @Bean
  ServletRegistrationBean<WaitingServlet> waitingServlet(PeerClient peers) {
    return new ServletRegistrationBean<>(
        new WaitingServlet(new ProfilePages(peers)), "/twins/mvc/profile");
  }
}
