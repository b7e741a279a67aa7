package example;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.springframework.kafka.annotation.KafkaListener;

/** Kafka: producers, consumers, administration. */
class Kafka {
  private Producer<String, String> producer;
  private Consumer<String, String> consumer;
  private CompletableFuture<String> setting;

  void callback(ProducerRecord<String, String> message) {
    producer.send(
        message,
        (metadata, failure) -> {
          if (failure != null) {
            // BUG: Diagnostic contains: [BlockingWaitInAsync]
            System.err.println(setting.join() + failure);
          }
        });
  }

  void cheapCallback(ProducerRecord<String, String> message) {
    // OK: the callback sees the outcome
    producer.send(
        message,
        (metadata, failure) -> {
          if (failure != null) {
            failure.printStackTrace();
          }
        });
  }

  CompletableFuture<Void> flushed(CompletableFuture<Void> before) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return before.thenRun(producer::flush);
  }

  @KafkaListener(topics = "a")
  void listener(String message) throws Exception {
    // OK: a listener has to wait before it acknowledges
    producer.send(new ProducerRecord<>("b", message)).get();
  }

  ConsumerRecords<String, String> polled() {
    // OK: the consumer's own thread
    return consumer.poll(Duration.ofSeconds(1));
  }

  void committed() {
    // OK: the thread that polls runs it
    consumer.commitAsync((offsets, failure) -> System.out.println(setting.join()));
  }

  KafkaFuture<String> future(KafkaFuture<Map<String, String>> answers) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return answers.thenApply(each -> each.get("a") + setting.join());
  }

  KafkaFuture<String> cheapFuture(KafkaFuture<Map<String, String>> answers) {
    // OK: nothing waits
    return answers.thenApply(each -> each.get("a"));
  }
}
