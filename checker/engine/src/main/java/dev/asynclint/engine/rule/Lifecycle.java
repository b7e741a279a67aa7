package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.summary.UnitId;
import java.util.regex.Pattern;

/**
 * Methods that run once, when something starts or ends. No type says so: their names do, alone, or
 * with more words where nothing is given to them. {@code close()}, {@code startServer()} and {@code
 * start(promise)} are such methods, {@code closeOrder(id)} is not; to initialise is no work of a
 * request, whatever is given. A function inside one may run at any time.
 */
final class Lifecycle {
  private static final Pattern INITIALIZE = Pattern.compile("init(ialize)?([A-Z].*)?");
  private static final Pattern START = Pattern.compile("start(?:Async)?([A-Z].*)?");
  private static final Pattern END =
      Pattern.compile("(?:close|destroy|shut[dD]own|stop|dispose|terminate)(?:Async)?([A-Z].*)?");

  private Lifecycle() {}

  static boolean isStart(UnitId unit) {
    return unit.isMethod() && isStart(unit.method());
  }

  static boolean isStart(MethodKey method) {
    return INITIALIZE.matcher(method.name()).matches() || matches(START, method);
  }

  static boolean isEnd(UnitId unit) {
    return unit.isMethod() && matches(END, unit.method());
  }

  private static boolean matches(Pattern names, MethodKey method) {
    var matcher = names.matcher(method.name());
    return matcher.matches() && (matcher.group(1) == null || method.parameters().isEmpty());
  }
}
