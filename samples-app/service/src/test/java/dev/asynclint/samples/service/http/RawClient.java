package dev.asynclint.samples.service.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;

/** Says whatever it is told to, which no well-behaved client would. */
final class RawClient implements AutoCloseable {

  private static final int PATIENCE = 30_000; // ms

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(PATIENCE);
  }

  /** The answer's status, 0 if the server hangs up without one. */
  int send(String text) throws IOException {
    write(text);
    return status();
  }

  void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** Reads one answer's status line and what follows it at once. */
  int status() throws IOException {
    byte[] answer = new byte[8192];
    int read = socket.getInputStream().read(answer);
    return read < 12 ? 0 : Integer.parseInt(new String(answer, 9, 3, US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
