package org.springframework.kafka.annotation;

/** Stands for the library's annotation of this name. */
public @interface KafkaListener {
  String[] topics() default {};
}
