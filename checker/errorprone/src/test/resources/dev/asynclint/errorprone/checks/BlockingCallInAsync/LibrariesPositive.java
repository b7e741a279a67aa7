package example;

import com.mongodb.client.MongoCollection;
import io.lettuce.core.api.sync.RedisCommands;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import redis.clients.jedis.JedisPooled;

/** RULES, BlockingCallInAsync: synchronous clients in async code. */
class LibrariesPositive {
  private JdbcTemplate jdbc;
  private RestTemplate rest;
  private RedisCommands<String, String> redis;
  private JedisPooled jedis;
  private MongoCollection<Document> users;

  Mono<String> restTemplate(Mono<String> id) {
    // BUG: Diagnostic contains: RestTemplate.getForObject blocks
    return id.map(each -> rest.getForObject("http://users/" + each, String.class));
  }

  Flux<Integer> jdbcTemplate(Flux<String> names) {
    // BUG: Diagnostic contains: JdbcTemplate.update blocks
    return names.map(jdbc::update);
  }

  CompletableFuture<String> lettuce(CompletableFuture<String> key) {
    // BUG: Diagnostic contains: blocks, and this runs on the thread that completes the stage
    return key.thenApply(redis::get);
  }

  Uni<String> jedis(Uni<String> key) {
    // BUG: Diagnostic contains: blocks
    return key.map(each -> jedis.get(each));
  }

  Mono<Document> mongo() {
    // BUG: Diagnostic contains: MongoIterable.first blocks
    return Mono.justOrEmpty(users.find().first());
  }

  io.vertx.core.Future<Integer> vertx(Vertx vertx) {
    return vertx
        .fileSystem()
        .readFile("a")
        // BUG: Diagnostic contains: JdbcTemplate.update blocks
        .map(text -> jdbc.update(text.toString()));
  }
}
