package dev.asynclint.engine.catalogue;

import static dev.asynclint.engine.catalogue.Subject.Form.ANNOTATION;
import static dev.asynclint.engine.catalogue.Subject.Form.FIELD;
import static dev.asynclint.engine.catalogue.Subject.Form.METHOD;
import static dev.asynclint.engine.catalogue.Subject.Form.PATTERN;
import static dev.asynclint.engine.catalogue.Subject.Form.TYPE;

import dev.asynclint.engine.catalogue.Subject.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of facts a catalogue knows, each with the subjects and attributes its lines may have;
 * {@code docs/catalogue.md} says what they mean.
 */
public enum Kind {
  ASYNC_TYPE(
      "async-type",
      Set.of(TYPE),
      "+family=cf|guava|google|reactor|reactive-streams|mutiny|rxjava|vertx|netty|handle",
      "cold",
      "many",
      "telling",
      "map=<name>",
      "flat-map=<name>",
      "combine=<name>",
      "empty=<name>"),
  BLOCKING_FAILURE("blocking-failure", Set.of(TYPE)),
  WRAPS("wraps", Set.of(METHOD)),
  SUPPLIES("supplies", Set.of(METHOD), "+to=<name>", "not-null"),
  AT_HAND("at-hand", Set.of(METHOD)),
  WAIT("wait", Set.of(METHOD), "timed", "shutdown", "on=receiver|none|<argument>|<elements>"),
  BLOCK("block", Set.of(METHOD, ANNOTATION), "what=<name>", "round-trip"),
  RUNS(
      "runs",
      Set.of(METHOD),
      "+argN",
      "+context="
          + "inline|completing|subscriber|common-pool|executor|event-loop|virtual|blocking-pool"
          + "|thread|later|never",
      "executor=<place>",
      "repeats",
      "completed=<places>",
      "gets-completed=<parameter>"),
  SCHEDULER(
      "scheduler",
      Set.of(METHOD),
      "argN",
      "as=common-pool|event-loop|blocking-pool|pool",
      "+position=upstream|downstream"),
  EXECUTOR(
      "executor",
      Set.of(TYPE, METHOD, FIELD),
      "+context=direct|event-loop|common-pool|virtual|blocking-pool|pool",
      "compensates",
      "unbounded",
      "bounded",
      "wraps"),
  COMPLETED("completed", Set.of(METHOD)),
  COMPLETES("completes", Set.of(METHOD)),
  COMBINES("combines", Set.of(METHOD), "+places"),
  COMPLETED_ELEMENTS("completed-elements", Set.of(METHOD)),
  SAME_STAGE("same-stage", Set.of(METHOD)),
  DEPENDENT("dependent", Set.of(METHOD), "any", "success-only"),
  PROBE("probe", Set.of(METHOD), "on=receiver|<argument>", "when=true|false", "not=<name>"),
  MAY_WAIT("may-wait", Set.of(METHOD), "+when=true|false"),
  OBSERVES("observes", Set.of(METHOD), "error=<argument.parameter>", "replaces"),
  SUBSCRIBES("subscribes", Set.of(METHOD), "error=<argument>"),
  IGNORABLE("ignorable", Set.of(METHOD, TYPE)),
  ASSERTION("assertion", Set.of(METHOD)),
  INSTEAD_OF_NOTHING("instead-of-nothing", Set.of(METHOD)),
  FLATTENS("flattens", Set.of(METHOD), "+to=<name>", "keeps=<name>"),
  HANDLER(
      "handler",
      Set.of(ANNOTATION, TYPE, METHOD),
      "thread=request|event-loop|worker|virtual",
      "when=<type>",
      "unless=<type>"),
  HANDLER_ARGUMENT(
      "handler-argument",
      Set.of(METHOD),
      "+argN",
      "thread=request|event-loop|worker|virtual",
      "when=<type>",
      "unless=<type>"),
  CONTEXT(
      "context",
      Set.of(ANNOTATION, TYPE, METHOD),
      "+as=async|event-loop|executor|blocking|virtual|test|batch",
      "when=<type>",
      "unless=<type>"),
  LISTENER("listener", Set.of(ANNOTATION, METHOD)),
  CARRIER("carrier", Set.of(TYPE, PATTERN)),
  CARRIER_NONE("carrier-none", Set.of(FIELD, METHOD)),
  CARRIER_CHECK("carrier-check", Set.of(METHOD)),
  CARRIER_GETTER("carrier-getter", Set.of(METHOD)),
  CLEAN_UP("clean-up", Set.of(ANNOTATION, METHOD)),
  NOT_TWIN("not-twin", Set.of(METHOD), "of=<method>"),
  PARALLEL(
      "parallel", Set.of(METHOD), "argN", "when=<argument:boolean>", "instead=receiver|<name>"),
  SEQUENTIAL("sequential", Set.of(METHOD)),
  CHANGES("changes", Set.of(METHOD)),
  LAZY("lazy", Set.of(METHOD), "short-circuit"),
  STREAM_TERMINAL("stream-terminal", Set.of(METHOD), "short-circuit"),
  STARTS_THREADS("starts-threads", Set.of(METHOD), "virtual"),
  LIMITS("limits", Set.of(ANNOTATION, TYPE, METHOD), "argument"),
  CANCELLABLE("cancellable", Set.of(TYPE, METHOD), "cancel=<name>"),
  CANCELS("cancels", Set.of(METHOD)),
  NO_INTERRUPT("no-interrupt", Set.of(METHOD)),
  TIME_LIMITS("time-limits", Set.of(METHOD)),
  REGISTER_CANCEL("register-cancel", Set.of(METHOD)),
  BRIDGE("bridge", Set.of(METHOD), "argN"),
  ADOPTS("adopts", Set.of(METHOD), "+argN", "suppress=<argument:boolean>"),
  CONCURRENCY("concurrency", Set.of(METHOD), "+argN"),
  SHARED("shared", Set.of(METHOD)),
  CLOSING("closing", Set.of(TYPE), "waits", "in-memory"),
  LOCK("lock", Set.of(METHOD), "release=<name>", "owned", "permits", "refuses"),
  THREAD_BOUND("thread-bound", Set.of(TYPE, METHOD), "what=<name>", "of=receiver", "sets"),
  PROPAGATES_CONTEXT("propagates-context", Set.of(TYPE, METHOD)),
  PROXIED(
      "proxied",
      Set.of(ANNOTATION),
      "what=<name>",
      "propagation=<name>",
      "read-only=<name>",
      "when=<type>",
      "unless=<type>"),
  IN_TRANSACTION("in-transaction", Set.of(METHOD), "+argN"),
  JOINS_TRANSACTION("joins-transaction", Set.of(METHOD), "when=<type>", "unless=<type>"),
  KEEPS_REQUEST("keeps-request", Set.of(ANNOTATION)),
  PARTS("parts", Set.of(METHOD)),
  WEAVES("weaves", Set.of(ANNOTATION), "what=<name>", "mode=<name>"),
  STREAMS("streams", Set.of(TYPE)),
  UNTIMED("untimed", Set.of(METHOD), "+unless=<name>", "ends=<name>"),
  MEMOIZES("memoizes", Set.of(METHOD), "+argN", "locked"),
  UNCAUGHT_HANDLER("uncaught-handler", Set.of(TYPE, METHOD)),
  RESTORES_INTERRUPT("restores-interrupt", Set.of(METHOD), "current"),
  CURRENT_THREAD("current-thread", Set.of(METHOD)),
  ENDS_PROCESS("ends-process", Set.of(METHOD)),
  LOGS("logs", Set.of(TYPE, METHOD)),
  PRINTS("prints", Set.of(METHOD)),
  NULL_TEST("null-test", Set.of(METHOD), "+argN"),
  COMPARES("compares", Set.of(METHOD)),
  FAILURE("failure", Set.of(TYPE)),
  ELEMENT("element", Set.of(METHOD), "only", "next"),
  ELEMENTS("elements", Set.of(METHOD)),
  SAME_ELEMENTS(
      "same-elements",
      Set.of(METHOD),
      "on=receiver|<argument>",
      "some",
      "keeps=true|false",
      "nested");

  private static final Map<String, Kind> BY_WORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Kind::word, Function.identity()));

  private final String word;
  private final Set<Form> forms;
  private final List<AttributeRule> attributes;

  Kind(String word, Set<Form> forms, String... attributes) {
    this.word = word;
    this.forms = forms;
    this.attributes = Arrays.stream(attributes).map(AttributeRule::parse).toList();
  }

  /** The word lines of this kind begin with. */
  public String word() {
    return word;
  }

  Set<Form> forms() {
    return forms;
  }

  List<AttributeRule> attributes() {
    return attributes;
  }

  static Optional<Kind> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
