package dev.asynclint.samples.mvc;

import dev.asynclint.samples.service.dashboard.DashboardService;
import dev.asynclint.samples.service.database.DatabaseConfiguration;
import dev.asynclint.samples.service.overload.OverloadProblems;
import dev.asynclint.samples.service.peers.PeerClient;
import dev.asynclint.samples.service.users.UserRepository;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/** What the face takes over from the service: data, peers and how they fail, but no route. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackageClasses = {
      DatabaseConfiguration.class,
      UserRepository.class,
      PeerClient.class,
      OverloadProblems.class,
      DashboardService.class
    },
    excludeFilters = @Filter(RestController.class))
@ConfigurationPropertiesScan(basePackageClasses = {DatabaseConfiguration.class, PeerClient.class})
class ServiceParts {}
