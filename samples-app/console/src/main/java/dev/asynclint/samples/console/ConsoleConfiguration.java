package dev.asynclint.samples.console;

import dev.asynclint.samples.console.experiment.Experiments;
import dev.asynclint.samples.console.load.Loads;
import dev.asynclint.samples.console.load.Observer;
import dev.asynclint.samples.console.sides.Databases;
import dev.asynclint.samples.console.sides.Side;
import dev.asynclint.samples.console.web.Api;
import dev.asynclint.samples.console.web.ConsoleServer;
import dev.asynclint.samples.console.web.Page;
import dev.asynclint.samples.service.SampleServiceApplication;
import dev.asynclint.samples.twins.TwinsApplication;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who needs whom, so that what is needed starts before and stops after: the database last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleConfiguration {

  @Bean
  Databases databases() {
    return Databases.start();
  }

  @Bean
  Side right(ConsoleProperties properties, Databases databases) {
    return Side.start(
        "right",
        SampleServiceApplication.class,
        properties.rightPort(),
        databases.create("right_side"));
  }

  @Bean
  Side wrong(ConsoleProperties properties, Databases databases) {
    return Side.start(
        "wrong", TwinsApplication.class, properties.wrongPort(), databases.create("wrong_side"));
  }

  @Bean
  Loads loads(
      ConsoleProperties properties,
      @Qualifier("right") Side right,
      @Qualifier("wrong") Side wrong) {
    return new Loads(right, wrong, properties.limit(), properties.grace());
  }

  @Bean
  Observer observer(Loads loads, @Qualifier("right") Side right, @Qualifier("wrong") Side wrong) {
    return new Observer(loads, right, wrong);
  }

  @Bean
  Api api(
      Loads loads,
      Observer observer,
      @Qualifier("right") Side right,
      @Qualifier("wrong") Side wrong) {
    return new Api(Experiments.load(), loads, observer, right.url(), wrong.url());
  }

  @Bean
  ConsoleServer consoleServer(ConsoleProperties properties, Api api) {
    return new ConsoleServer(properties.port(), new Page(), api);
  }

  @Bean
  Addresses addresses(
      ConsoleServer console, @Qualifier("right") Side right, @Qualifier("wrong") Side wrong) {
    return new Addresses(console.url(), right.url(), wrong.url());
  }
}
