package dev.asynclint.errorprone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled lines together say of calls as programs make them. */
class BundledCatalogueAnswersTest {
  private static final Catalogue CATALOGUE =
      Catalogue.of(CatalogueParser.parse(Catalogue.bundled()).lines(), new ReflectedTypes());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.Optional::get()                                         | none
          java.util.function.Supplier::get()                                | none
          java.util.concurrent.atomic.AtomicReference::get()                | none
          java.lang.String::join(CharSequence,Iterable)                     | none
          java.util.concurrent.CompletableFuture::getNow(Object)            | none
          java.util.concurrent.PriorityBlockingQueue::put(Object)           | none
          java.util.concurrent.Semaphore::tryAcquire()                      | none
          com.google.common.util.concurrent.Futures::getDone(Future)        | none
          java.util.concurrent.CompletableFuture::get()                     | {}
          java.util.concurrent.FutureTask::get(long,TimeUnit)               | {timed=}
          java.util.concurrent.LinkedBlockingQueue::take()                  | {on=none}
          java.util.concurrent.CountDownLatch::await(long,TimeUnit)         | {timed=, on=none}
          com.google.common.util.concurrent.Futures::getUnchecked(Future)   | {on=arg0}
          io.netty.channel.ChannelFuture::sync()                            | {}
          io.netty.channel.ChannelFuture::await(long)                       | {timed=}
          reactor.core.publisher.Mono::block(Duration)                      | {timed=}
          io.reactivex.rxjava3.core.Single::blockingGet()                   | {}
          """)
  void waits(String call, String expected) {
    assertEquals(expected, answer(Kind.WAIT, call));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.nio.file.Files::exists(Path,LinkOption[])                    | none
          java.io.InputStream::read(byte[])                                 | none
          java.nio.file.Files::readString(Path)                             | {what=file}
          java.sql.PreparedStatement::executeQuery()                        | {what=jdbc, round-trip=}
          org.springframework.data.jpa.repository.JpaRepository::flush()    | {what=database, round-trip=}
          io.lettuce.core.api.sync.RedisStringCommands::get(Object)         | {what=redis, round-trip=}
          io.lettuce.core.api.sync.RedisCommands::getStatefulConnection()   | none
          """)
  void blocks(String call, String expected) {
    assertEquals(expected, answer(Kind.BLOCK, call));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.concurrent.CompletableFuture::supplyAsync(Supplier)                  | {arg0=, context=common-pool}
          java.util.concurrent.CompletableFuture::supplyAsync(Supplier,Executor)         | {arg0=, context=executor, executor=arg1}
          java.util.concurrent.CompletableFuture::thenApply(Function)                    | {arg0=, context=completing, completed=receiver}
          java.util.concurrent.CompletionStage::thenAcceptAsync(Consumer)                | {arg0=, context=common-pool, completed=receiver}
          java.util.concurrent.CompletableFuture::thenCombineAsync(CompletionStage,BiFunction,Executor) | {arg1=, context=executor, executor=arg2, completed=receiver,arg0}
          java.util.stream.Stream::map(Function)                                         | {arg*=, context=inline}
          java.util.ArrayList::forEach(Consumer)                                         | {arg*=, context=inline}
          java.util.concurrent.ConcurrentHashMap::computeIfAbsent(Object,Function)       | {arg*=, context=inline}
          java.util.concurrent.ConcurrentHashMap::forEach(BiConsumer)                    | {arg*=, context=inline}
          java.util.concurrent.ConcurrentHashMap::search(long,BiFunction)                | {arg*=, context=common-pool}
          java.util.concurrent.ThreadPoolExecutor::execute(Runnable)                     | {arg0=, context=executor, executor=receiver}
          java.util.concurrent.ForkJoinPool::submit(Callable)                            | {arg0=, context=executor, executor=receiver}
          reactor.core.publisher.Mono::map(Function)                                     | {arg*=, context=subscriber}
          reactor.core.publisher.Mono::fromCallable(Callable)                            | {arg*=, context=subscriber}
          reactor.core.publisher.Flux::transform(Function)                               | {arg0=, context=inline}
          io.smallrye.mutiny.groups.UniOnItem::transform(Function)                       | {arg*=, context=subscriber}
          io.vertx.core.Future::compose(Function)                                        | {arg*=, context=completing, completed=receiver}
          io.vertx.core.Vertx::executeBlocking(Callable)                                 | {arg0=, context=blocking-pool}
          io.netty.channel.ChannelFuture::addListener(GenericFutureListener)             | {arg0=, context=event-loop, completed=receiver, gets-completed=param0}
          com.google.common.util.concurrent.Futures::transform(ListenableFuture,Function,Executor) | {arg1=, context=executor, executor=arg2, completed=arg0}
          org.springframework.transaction.support.TransactionTemplate::execute(TransactionCallback) | {arg0=, context=inline}
          """)
  void runs(String call, String expected) {
    assertEquals(expected, answer(Kind.RUNS, call));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.concurrent.CompletableFuture  | cf
          java.util.concurrent.ForkJoinTask       | handle
          io.netty.channel.ChannelFuture          | netty
          io.netty.util.concurrent.ScheduledFuture | netty
          com.google.common.util.concurrent.SettableFuture | guava
          com.google.api.core.SettableApiFuture   | google
          reactor.core.publisher.ConnectableFlux  | reactor
          io.smallrye.mutiny.Uni                  | mutiny
          io.reactivex.Flowable                   | rxjava
          io.vertx.core.CompositeFuture           | vertx
          io.lettuce.core.RedisFuture             | cf
          java.util.List                          | none
          """)
  void asyncTypes(String type, String family) {
    assertEquals(
        family,
        CATALOGUE
            .type(Kind.ASYNC_TYPE, type)
            .flatMap(line -> line.attribute("family"))
            .orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HANDLER | org.springframework.web.bind.annotation.GetMapping   | {thread=request}
          HANDLER | jakarta.ws.rs.GET                                    | {thread=request}
          HANDLER | io.micronaut.http.annotation.Post                    | {thread=event-loop}
          HANDLER | org.springframework.graphql.data.method.annotation.QueryMapping | {thread=request}
          HANDLER | java.lang.Override                                   | none
          CONTEXT | org.junit.jupiter.api.Test                           | {as=test}
          CONTEXT | org.springframework.scheduling.annotation.Async      | {as=executor}
          CONTEXT | io.smallrye.common.annotation.NonBlocking            | {as=async}
          LISTENER | org.springframework.transaction.event.TransactionalEventListener | {}
          """)
  void annotations(Kind kind, String annotation, String expected) {
    assertEquals(expected, display(CATALOGUE.annotation(kind, annotation)));
  }

  private static String answer(Kind kind, String call) {
    List<CatalogueLine> lines = CATALOGUE.methodAll(kind, ReflectedTypes.key(call));
    return display(lines.stream().findFirst());
  }

  private static String display(Optional<CatalogueLine> line) {
    return line.map(CatalogueLine::attributes).map(Map::toString).orElse("none");
  }
}
