package dev.asynclint.errorprone.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.errorprone.catalogue.Operators.Operator;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Calls the operators of cold types: what a line says is run by the caller is run before the call
 * returns, and everything else is not run while nobody subscribes.
 */
class AssemblyTest {
  private static final List<Object> VALUES =
      List.of(
          Mono.just("a"),
          Flux.just("a"),
          Uni.createFrom().item("a"),
          Multi.createFrom().items("a"),
          Single.just("a"),
          Maybe.just("a"),
          Completable.complete(),
          Observable.just("a"),
          Flowable.just("a"),
          Flux.just("a").parallel(),
          Flowable.just("a").parallel(),
          Schedulers.immediate(),
          io.reactivex.rxjava3.schedulers.Schedulers.trampoline(),
          Duration.ofMillis(1),
          List.of(),
          Optional.of("a"),
          Stream.of("a"));

  private static final Set<String> VALUE_TYPES =
      Set.of(
          "io.reactivex.rxjava3.core.CompletableSource",
          "io.reactivex.rxjava3.core.MaybeSource",
          "io.reactivex.rxjava3.core.ObservableSource",
          "io.reactivex.rxjava3.core.SingleSource",
          "reactor.core.Disposable");

  private static final Set<String> CALLBACK_TYPES =
      Set.of(
          "io.smallrye.mutiny.converters.UniConverter",
          "io.smallrye.mutiny.converters.MultiConverter");

  private final Catalogue catalogue =
      Catalogue.of(CatalogueParser.parse(Catalogue.bundled()).lines(), new ReflectedTypes());
  private final Operators operators = new Operators(ClassPath.own(), VALUE_TYPES, CALLBACK_TYPES);
  private final Set<Integer> ran = new TreeSet<>();
  private final List<String> mistakes = new ArrayList<>();
  private int called;

  @Test
  void onlyWhatTheCallerRunsIsRunBeforeAnybodySubscribes() throws ReflectiveOperationException {
    for (Object value : VALUES) {
      if (isCold(value)) {
        call(value);
      }
    }
    for (Object group : groups()) {
      call(group);
    }

    assertEquals("", String.join("\n", mistakes));
    assertTrue(called > 1000, () -> "only " + called + " operators");
  }

  private boolean isCold(Object value) {
    return operators.of(publicType(value)).size() > 10
        && value.getClass().getName().matches("(reactor|io)\\..*")
        && !value.getClass().getName().contains("chedule");
  }

  /** The steps between the subject and the function: {@code uni.onItem().transform(..)}. */
  private static List<Object> groups() {
    Uni<String> uni = Uni.createFrom().item("a");
    Multi<String> multi = Multi.createFrom().items("a");
    return List.of(
        Uni.createFrom(),
        Multi.createFrom(),
        Multi.createBy().repeating(),
        Multi.createBy().combining().streams(multi, multi),
        Uni.combine().all().unis(uni, uni),
        uni.onItem(),
        uni.onItem().ifNull(),
        uni.onItem().ifNotNull(),
        uni.onFailure(),
        uni.onFailure().retry(),
        uni.onSubscription(),
        uni.onCancellation(),
        uni.onTermination(),
        uni.onItemOrFailure(),
        uni.memoize(),
        uni.convert(),
        uni.repeat(),
        multi.onItem(),
        multi.onFailure(),
        multi.onFailure().retry(),
        multi.onSubscription(),
        multi.onCancellation(),
        multi.onTermination(),
        multi.onCompletion(),
        multi.onCompletion().ifEmpty(),
        multi.onRequest(),
        multi.onOverflow(),
        multi.select(),
        multi.skip(),
        multi.collect(),
        multi.group(),
        multi.convert());
  }

  private void call(Object subject) throws ReflectiveOperationException {
    String name = publicType(subject);
    Map<String, List<Operator>> byMethod =
        operators.of(name).stream().collect(Collectors.groupingBy(Operator::display));
    Class<?> type = Class.forName(name);
    for (Method method : type.getDeclaredMethods()) {
      List<Operator> found = byMethod.get(Operators.display(type, method));
      if (found != null && !method.getName().matches("(blocking|subscribe|forEach).*")) {
        call(subject, method, found);
      }
    }
  }

  private void call(Object subject, Method method, List<Operator> found)
      throws IllegalAccessException {
    Set<Integer> callbacks = found.stream().map(Operator::argument).collect(Collectors.toSet());
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = callbacks.contains(i) ? callback(types[i], i) : value(types[i]);
    }
    ran.clear();
    called++;
    try {
      method.invoke(Modifier.isStatic(method.getModifiers()) ? null : subject, arguments);
    } catch (InvocationTargetException refused) {
      // What it has run by then counts.
    }
    for (int argument : callbacks) {
      String context = context(found.get(0).key(), argument);
      if (ran.contains(argument) != context.equals("inline")) {
        mistakes.add(
            found.get(0).display()
                + " arg"
                + argument
                + (ran.contains(argument) ? " is" : " is not")
                + " run by the caller: "
                + context);
      }
    }
  }

  private String context(MethodKey key, int argument) {
    return catalogue.methodAll(Kind.RUNS, key).stream()
        .filter(line -> line.has("arg*") || line.has("arg" + argument))
        .flatMap(line -> line.attribute("context").stream())
        .findFirst()
        .orElse("nothing said");
  }

  private static String publicType(Object value) {
    Class<?> type = value.getClass();
    while (!Modifier.isPublic(type.getModifiers())
        || type.getName().contains(".operators.")
        || type.getName().contains(".internal.")) {
      Class<?>[] interfaces = type.getInterfaces();
      if (type.getSuperclass() == Object.class && interfaces.length > 0) {
        return interfaces[0].getCanonicalName();
      }
      type = type.getSuperclass();
    }
    return type.getCanonicalName();
  }

  private Object callback(Class<?> parameter, int argument) {
    Class<?> type = parameter.isArray() ? parameter.getComponentType() : parameter;
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(self, method, arguments);
              }
              if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                  case "hashCode" -> argument;
                  case "equals" -> self == arguments[0];
                  default -> "callback";
                };
              }
              ran.add(argument);
              return arguments != null && method.getReturnType().isInstance(arguments[0])
                  ? arguments[0]
                  : value(method.getReturnType());
            });
    if (!parameter.isArray()) {
      return proxy;
    }
    Object array = Array.newInstance(type, 1);
    Array.set(array, 0, proxy);
    return array;
  }

  private static Object value(Class<?> type) {
    if (type == int.class) {
      return 2;
    }
    if (type == long.class) {
      return 2L;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == Class.class) {
      return Object.class;
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == Object.class || type == String.class) {
      return "a";
    }
    return VALUES.stream().filter(type::isInstance).findFirst().orElse(null);
  }
}
