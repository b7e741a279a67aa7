package dev.asynclint.samples.service.http;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What one client, or ten thousand, may take from the server. Sizes and the idle timeout are
 * Boot's: see {@code server} in {@code application.yml}.
 */
@Component
class ServerLimits implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  private final HttpProperties properties;

  ServerLimits(HttpProperties properties) {
    this.properties = properties;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(
        server ->
            server
                .maxConnections(properties.maxConnections())
                .readTimeout(properties.readTimeout())
                .requestTimeout(properties.requestTimeout()));
  }
}
