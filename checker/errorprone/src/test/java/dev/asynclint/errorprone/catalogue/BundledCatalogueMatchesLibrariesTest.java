package dev.asynclint.errorprone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.CatalogueParser;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Proves that the libraries have what the catalogue says of them. A line whose library is not on
 * the test class path is listed below, so that nothing goes unchecked unnoticed.
 */
class BundledCatalogueMatchesLibrariesTest {
  /** The first JDK with long-term support that has all of {@link #MISSING_IN_OLD}. */
  private static final int NEW_JDK = 25;

  /** In no JDK 17, which is what the tests run on at the least; all there in {@link #NEW_JDK}. */
  private static final List<String> MISSING_IN_OLD =
      List.of(
          "java.io.FileInputStream::transferTo(..)",
          "java.lang.ScopedValue",
          "java.lang.ScopedValue.Carrier",
          "java.lang.Thread.Builder",
          "java.lang.Thread.Builder.OfPlatform",
          "java.lang.Thread.Builder.OfVirtual",
          "java.lang.Thread::isVirtual()",
          "java.lang.Thread::ofPlatform()",
          "java.lang.Thread::ofVirtual()",
          "java.lang.Thread::startVirtualThread(Runnable)",
          "java.util.concurrent.ExecutorService::close()",
          "java.util.concurrent.Executors::newThreadPerTaskExecutor(..)",
          "java.util.concurrent.Executors::newVirtualThreadPerTaskExecutor()",
          "java.util.concurrent.ForkJoinPool::submitWithTimeout(..)",
          "java.util.concurrent.ForkJoinTask::quietlyJoin(long,TimeUnit)",
          "java.util.concurrent.ForkJoinTask::quietlyJoinUninterruptibly(long,TimeUnit)",
          "java.util.concurrent.Future::exceptionNow()",
          "java.util.concurrent.Future::state()",
          "java.util.concurrent.StructuredTaskScope",
          "java.util.concurrent.StructuredTaskScope.Joiner",
          "java.util.stream.Gatherer",
          "java.util.stream.Gatherer.Integrator",
          "java.util.stream.Gatherers",
          "javax.security.auth.Subject::callAs(..)");

  /** Previews of JDK 21 to 24, gone in {@link #NEW_JDK}. */
  private static final List<String> MISSING_IN_NEW =
      List.of("java.util.concurrent.StructuredTaskScope::joinUntil(..)");

  /** Libraries that are not on the test class path: the names their types begin with. */
  private static final List<String> ABSENT_LIBRARIES =
      List.of(
          "co.elastic.clients.elasticsearch.",
          "com.google.common.flogger.",
          "com.linecorp.armeria.",
          "graphql.kickstart.tools.",
          "io.awspring.cloud.sqs.",
          "io.github.resilience4j.bulkhead.annotation.",
          "io.github.resilience4j.ratelimiter.annotation.",
          "io.helidon.webserver.",
          "io.micronaut.configuration.kafka.",
          "io.micronaut.rabbitmq.",
          "io.quarkus.hibernate.reactive.",
          "jakarta.validation.",
          "javax.validation.",
          "net.jqwik.api.",
          "io.github.resilience4j.bulkhead.annotation.",
          "io.github.resilience4j.ratelimiter.annotation.",
          "jakarta.validation.",
          "javax.validation.",
          "org.openjdk.jmh.",
          "org.apache.pulsar.common.util.",
          "org.springframework.cloud.gateway.",
          "org.springframework.util.concurrent.");

  private static final LibraryCheck CHECK =
      new LibraryCheck(List.of(ClassPath.own().loader(), ClassPath.vertx5().loader()));

  @BeforeAll
  static void compareAllLines() {
    List<CatalogueLine> lines = CatalogueParser.parse(Catalogue.bundled()).lines();
    lines.stream()
        .sorted(Comparator.comparing(CatalogueLine::source).thenComparing(CatalogueLine::line))
        .forEach(CHECK::check);
  }

  @Test
  void everyLineSaysWhatTheLibraryHas() {
    assertEquals("", String.join("\n", CHECK.mistakes()));
  }

  @Test
  void typesOutsideTheClassPathAreThoseListed() {
    assertEquals(
        new TreeSet<>(), missing(name -> ABSENT_LIBRARIES.stream().noneMatch(name::startsWith)));
  }

  @Test
  void everyAbsentLibraryIsStillAbsent() {
    SortedSet<String> present = new TreeSet<>(ABSENT_LIBRARIES);
    present.removeIf(
        library -> CHECK.missing().stream().anyMatch(name -> name.startsWith(library)));
    assertEquals(new TreeSet<>(), present);
  }

  private static SortedSet<String> missing(Predicate<String> filter) {
    SortedSet<String> missing = new TreeSet<>(CHECK.missing());
    missing.removeAll(Runtime.version().feature() < NEW_JDK ? MISSING_IN_OLD : MISSING_IN_NEW);
    missing.removeIf(filter.negate());
    return missing;
  }
}
