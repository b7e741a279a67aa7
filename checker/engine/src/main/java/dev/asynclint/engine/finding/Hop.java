package dev.asynclint.engine.finding;

/**
 * One step of a chain.
 *
 * @param what what happens there, e.g. {@code UserService.load calls Store.find}
 * @param path file, forward slashes
 * @param line from 1
 */
public record Hop(String what, String path, int line) {
  /** {@code what (File.java:12)}, the form of messages. */
  public String display() {
    return what + " (" + path.substring(path.lastIndexOf('/') + 1) + ":" + line + ")";
  }
}
