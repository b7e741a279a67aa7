package dev.asynclint.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static Repair repair(Edit... edits) {
    return new Repair("", List.of(edits));
  }

  @Test
  void editsAreMadeAllTogether() {
    assertEquals(
        "0x145y678",
        repair(new Edit(1, 1, "x"), new Edit(2, 4, ""), new Edit(6, 6, "y")).apply("012345678"));
  }

  @Test
  void editsStandInOrder() {
    assertThrows(
        IllegalArgumentException.class, () -> repair(new Edit(3, 5, ""), new Edit(1, 2, "")));
  }

  @Test
  void editsDoNotOverlap() {
    assertThrows(
        IllegalArgumentException.class, () -> repair(new Edit(1, 3, ""), new Edit(2, 5, "")));
  }

  @Test
  void aRepairChangesSomething() {
    assertThrows(IllegalArgumentException.class, () -> repair());
  }

  @Test
  void anEditIsARange() {
    assertThrows(IllegalArgumentException.class, () -> new Edit(3, 2, ""));
    assertThrows(IllegalArgumentException.class, () -> new Edit(-1, 2, ""));
  }
}
