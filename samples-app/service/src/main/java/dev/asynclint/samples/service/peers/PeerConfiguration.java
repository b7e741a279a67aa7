package dev.asynclint.samples.service.peers;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** The peers and the way to them: bounded connections, a bounded queue for them, timeouts. */
@Configuration(proxyBeanMethods = false)
class PeerConfiguration {

  @Bean(destroyMethod = "close")
  PeerServer peerServer(PeerProperties properties) {
    return PeerServer.start(properties.port(), properties.delay());
  }

  @Bean(destroyMethod = "dispose")
  ConnectionProvider peerConnections() {
    return ConnectionProvider.builder("peers")
        .maxConnections(500)
        .pendingAcquireMaxCount(1_000)
        .pendingAcquireTimeout(Duration.ofSeconds(2))
        .build();
  }

  /**
   * Not the server's loops: an answer must not have to queue behind the requests that wait for it.
   */
  @Bean(destroyMethod = "dispose")
  LoopResources peerClientLoops() {
    return LoopResources.create("peer-client", 2, true);
  }

  @Bean
  PeerClient peerClient(
      PeerServer server,
      PeerProperties properties,
      ConnectionProvider peerConnections,
      LoopResources peerClientLoops) {
    HttpClient http =
        HttpClient.create(peerConnections)
            .runOn(peerClientLoops)
            .responseTimeout(properties.timeout());
    WebClient web =
        WebClient.builder()
            .baseUrl(server.url())
            .clientConnector(new ReactorClientHttpConnector(http))
            .build();
    return new PeerClient(web, properties.timeout(), properties.calls());
  }
}
