package dev.asynclint.engine.summary;

import dev.asynclint.engine.body.MethodKey;
import java.util.List;
import java.util.Map;

/**
 * One unit: a method, lambda or method reference.
 *
 * @param parent the unit it stands in; null for methods
 * @param label how messages call it: {@code UserService.load}, {@code lambda in UserService.load}
 * @param role what is known of the thread it runs on from its declaration
 * @param returnsAsync it is declared to return an async type; the type's simple name, else empty
 * @param waits waits that are not proven to be over at once
 * @param provenWaits number of waits that are
 * @param calls calls and creations whose callee is in the module
 * @param runs functions this unit hands to somebody who runs them
 * @param stores functions it stores in fields
 * @param marks other places that rules about the request path ask for
 */
public record UnitSummary(
    UnitId id,
    UnitId parent,
    Site declaration,
    String label,
    Role role,
    String returnsAsync,
    List<WaitSite> waits,
    int provenWaits,
    List<CallSite> calls,
    List<RunSite> runs,
    List<StoreSite> stores,
    List<MarkSite> marks) {

  /**
   * What a declaration says of the thread that runs a method.
   *
   * @param kind the kind
   * @param reason what says so, for messages: {@code @Async}, {@code ChannelHandler.channelRead}
   */
  public record Role(Kind kind, String reason) {
    public static final Role PLAIN = new Role(Kind.PLAIN, "");

    /** A program's entry. */
    public static final Role MAIN = new Role(Kind.BATCH, "main");

    /** The kinds of declarations. */
    public enum Kind {
      /** Says nothing. */
      PLAIN,
      /** Must not block: an event loop's callback or {@code @NonBlocking}. */
      MUST_NOT_BLOCK,
      /** May block whatever it returns: {@code @Async}, {@code @Blocking}, virtual threads. */
      MAY_BLOCK,
      /** A request handler on a platform thread. */
      HANDLER,
      /** A request handler that must not block. */
      EVENT_LOOP_HANDLER,
      /** A request handler on a virtual thread. */
      VIRTUAL_HANDLER,
      /** Test code. */
      TEST,
      /** Start-up, batch, scheduled or clean-up code: never on the request path. */
      BATCH
    }

    public boolean isHandler() {
      return kind == Kind.HANDLER
          || kind == Kind.EVENT_LOOP_HANDLER
          || kind == Kind.VIRTUAL_HANDLER;
    }
  }

  /**
   * A wait.
   *
   * @param what {@code CompletableFuture.join}
   * @param arity number of parameters of the waiting method
   * @param forResult it waits for values that it is given: futures, stages, reactive values; else
   *     for latches, queues, conditions, threads
   * @param onParameter index of the parameter of the enclosing method whose completion, or whose
   *     elements' completion, it waits for, or -1: a caller that proves its argument complete makes
   *     the wait harmless
   */
  public record WaitSite(
      Site site,
      String what,
      int arity,
      boolean timed,
      boolean forResult,
      int onParameter,
      Guard guard) {}

  /**
   * What decides whether a place is reached.
   *
   * @param parameter index of a boolean parameter of the enclosing method, or -1 where none decides
   * @param value what the parameter must be
   * @param mayWait reached only by threads that may wait: the code has asked
   */
  public record Guard(int parameter, boolean value, boolean mayWait) {
    public static final Guard NONE = new Guard(-1, false, false);

    public Guard withParameter(int index, boolean mustBe) {
      return new Guard(index, mustBe, mayWait);
    }

    public Guard withMayWait(boolean asked) {
      return new Guard(parameter, value, asked);
    }
  }

  /**
   * A call into the module.
   *
   * @param virtual an overriding method may be the one that runs
   * @param receiverType static type of the receiver, empty for static calls
   * @param onThis called on the object the caller runs on
   * @param provenArguments bit n is set when argument n, or every element of it, is proven complete
   * @param passedParameters for argument n the own parameter it passes on, or -1
   * @param functions functional arguments
   * @param constants boolean constants among the arguments, by index
   * @param mayWait arguments that tell whether this thread may wait, by index: the value that means
   *     it
   * @param guard what decides whether the call is reached
   */
  public record CallSite(
      Site site,
      MethodKey callee,
      boolean virtual,
      String receiverType,
      boolean onThis,
      long provenArguments,
      List<Integer> passedParameters,
      List<FunctionArgument> functions,
      Map<Integer, Boolean> constants,
      Map<Integer, Boolean> mayWait,
      Guard guard) {
    public CallSite {
      passedParameters = List.copyOf(passedParameters);
      functions = List.copyOf(functions);
      constants = Map.copyOf(constants);
      mayWait = Map.copyOf(mayWait);
    }
  }

  /** A function given as argument {@code index}. */
  public record FunctionArgument(int index, FunctionValue value) {}

  /**
   * A function given to a library that the catalogue knows, or called on the spot.
   *
   * @param by who runs it, for chains: {@code Optional.map}
   */
  public record RunSite(Site site, FunctionValue function, Execution execution, String by) {}

  /** A function stored in a field, as {@code Type#name}. */
  public record StoreSite(String field, FunctionValue function) {}

  /**
   * A place a rule about the request path asks for.
   *
   * @param kind catalogue kind that marked it: {@code parallel}, {@code starts-threads}, …
   * @param guard what decides whether it is reached
   */
  public record MarkSite(Site site, String kind, String what, int arity, Guard guard) {}
}
