package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.mvc.MvcApplication;
import dev.asynclint.samples.service.peers.PeerClient;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
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

  @Bean
  ServletRegistrationBean<ServletContainer> waitingResource(PeerClient peers) {
    ResourceConfig resources =
        new ResourceConfig()
            .property(ServerProperties.WADL_FEATURE_DISABLE, true)
            .registerInstances(new WaitingResource(new OrderTotals(peers)));
    return new ServletRegistrationBean<>(new ServletContainer(resources), "/twins/mvc/jaxrs/*");
  }
}
