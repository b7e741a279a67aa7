package dev.asynclint.samples.service.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * Event loops of this server alone. Reactor Netty's own are shared by all servers and clients of
 * the process, and then a client's answer queues behind the requests that wait for it.
 */
@Configuration(proxyBeanMethods = false)
class EventLoopConfiguration {

  @Bean(destroyMethod = "dispose")
  LoopResources serverLoops(HttpProperties properties) {
    int threads =
        properties.eventLoops() > 0
            ? properties.eventLoops()
            : Math.max(2, Runtime.getRuntime().availableProcessors());
    return LoopResources.create(properties.eventLoopName(), threads, true);
  }

  @Bean
  ReactorResourceFactory reactorResourceFactory(LoopResources serverLoops) {
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setLoopResources(serverLoops);
    return resources;
  }
}
