package org.springframework.amqp.rabbit.annotation;

/** Stands for the library's annotation of this name. */
public @interface RabbitListener {
  String[] queues() default {};
}
