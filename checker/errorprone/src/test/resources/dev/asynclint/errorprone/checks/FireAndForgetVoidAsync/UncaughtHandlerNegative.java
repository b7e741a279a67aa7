package orders;

import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.AsyncConfigurer;

class UncaughtHandlerNegative {
  // OK: silent when the module has an AsyncUncaughtExceptionHandler.
  @Async
  public void render() {
    System.out.println("rendered");
  }
}

class AsyncSetup implements AsyncConfigurer {
  @Override
  public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
    return (error, method, arguments) -> LoggerFactory.getLogger(method.getName()).error("async", error);
  }
}
