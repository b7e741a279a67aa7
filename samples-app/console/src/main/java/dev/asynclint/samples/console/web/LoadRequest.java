package dev.asynclint.samples.console.web;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visitor wants to see.
 *
 * @param experiment id
 * @param connections on each side
 */
record LoadRequest(String experiment, int connections) {

  static final int MIN = 16;
  static final int MAX = 256;

  /**
   * Reads a body.
   *
   * @throws IllegalArgumentException if it is not what it must be; the message says what it must be
   */
  static LoadRequest parse(String body) {
    JsonNode json = read(body);
    JsonNode experiment = json.path("experiment");
    if (!experiment.isString()) {
      throw new IllegalArgumentException("experiment must be the id of an experiment");
    }
    JsonNode connections = json.path("connections");
    if (!connections.isInt() || connections.intValue() < MIN || connections.intValue() > MAX) {
      throw new IllegalArgumentException(
          "connections must be a whole number from " + MIN + " to " + MAX);
    }
    return new LoadRequest(experiment.stringValue(), connections.intValue());
  }

  private static JsonNode read(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the body must be JSON", e);
    }
  }
}
