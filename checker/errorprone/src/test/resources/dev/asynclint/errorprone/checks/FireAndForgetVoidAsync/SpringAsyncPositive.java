package orders;

import org.springframework.scheduling.annotation.Async;

/** `@Async` returning void: the caller cannot wait for, cancel or see it fail. */
class SpringAsyncPositive {
  @Async
  // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
  public void render() {
    System.out.println("rendered");
  }

  @Async("mailPool")
  // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
  public void dropsItsError() {
    try {
      System.out.println("rendered");
    } catch (RuntimeException e) {
      // not looked at
    }
  }
}
