package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.kafka.annotation.KafkaListener;

/** RULES, request path: message-broker listeners wait for their send before they acknowledge. */
class Orders {
  private CompletableFuture<String> send(String order) {
    return new CompletableFuture<>();
  }

  // OK: a listener waits before it acknowledges
  @KafkaListener(topics = "orders")
  void onKafka(String order) {
    send(order).join();
  }

  // OK: a listener waits before it acknowledges
  @RabbitListener(queues = "orders")
  void onRabbit(String order) {
    forward(order);
  }

  private void forward(String order) {
    send(order).join();
  }
}
