package dev.asynclint.samples.console.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A request to a side.
 *
 * @param body JSON, null for none
 */
public record Call(String method, String path, @JsonIgnore String body) {

  static Call get(String path) {
    return new Call("GET", path, null);
  }

  static Call post(String path, String body) {
    return new Call("POST", path, body);
  }
}
