package self;

import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Transactional;

class TestsNegative {
  // OK: helpers of tests
  @Async
  public void mail() {}

  @Test
  void test() {
    mail();
  }

  @Transactional
  private void helper() {}
}
