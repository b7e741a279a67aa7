package orders;

import java.lang.reflect.Method;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.scheduling.annotation.Async;

class UncaughtHandlerClassNegative {
  // OK: silent when the module has a class that is an AsyncUncaughtExceptionHandler.
  @Async
  public void render() {
    System.out.println("rendered");
  }
}

class LogUncaught implements AsyncUncaughtExceptionHandler {
  @Override
  public void handleUncaughtException(Throwable error, Method method, Object... arguments) {
    LoggerFactory.getLogger(method.getName()).error("async", error);
  }
}
