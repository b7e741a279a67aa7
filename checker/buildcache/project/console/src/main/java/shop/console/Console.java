package shop.console;

final class Console {
  private Console() {}
}
