package dev.asynclint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.asynclint.engine.body.MethodKey;
import org.junit.jupiter.api.Test;

class MethodKeyTest {
  private static String display(String owner) {
    return MethodKey.of(owner, "m").display();
  }

  @Test
  void messagesHaveNoNumbersOfCompilers() {
    assertEquals("E.m", display("a.b.E"));
    assertEquals("Inner.m", display("a.b.E.Inner"));
    assertEquals("E.m", display("a.b.E$1"));
    assertEquals("E.m", display("E$1$2"));
    assertEquals("Inner.m", display("a.b.E$Inner$1"));
    assertEquals("L.m", display("a.b.E$1L"));
    assertEquals("L.m", display("a.b.E$1L$1"));
    assertEquals("Deep.m", display("a.b.E$1L$Deep"));
  }

  @Test
  void dollarsOfTheUserStay() {
    assertEquals("$Auto_E.m", display("a.b.$Auto_E"));
    assertEquals("E$F.m", display("a.b.E$F"));
    assertEquals("E$.m", display("a.b.E$"));
  }
}
