package dev.asynclint.engine.rule;

import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.flow.FlowContext;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.graph.BlockingReach;
import dev.asynclint.engine.graph.CallGraph;
import dev.asynclint.engine.graph.RequestPath;
import dev.asynclint.engine.graph.Threading;
import dev.asynclint.engine.graph.WaitSearch;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What rules share: computed once per analysis, on demand where a rule may not be there. */
public final class RuleContext {
  private final FlowContext flow;
  private final Settings settings;
  private final CallGraph graph;
  private final Threading threading;
  private final RuleContext whole;
  private final Predicate<SourceFile> wanted;
  private WaitSearch waits;
  private WaitSearch blockingCalls;
  private RequestPath requestPath;
  private BlockingReach blocking;
  private DroppedValues droppedValues;
  private AssignedValues assignedValues;
  private List<MethodBody> bodies;
  private List<MethodBody> wantedBodies;
  private Map<MethodKey, MethodBody> bodiesByKey;

  public RuleContext(FlowContext flow, CallGraph graph, Settings settings) {
    this.flow = flow;
    this.settings = settings;
    this.graph = graph;
    threading = new Threading(graph, new ChosenSchedulers(this)::isChosenForAll);
    whole = this;
    wanted = anyFile -> true;
  }

  private RuleContext(RuleContext whole, Predicate<SourceFile> wanted) {
    flow = whole.flow;
    settings = whole.settings;
    graph = whole.graph;
    threading = whole.threading;
    this.whole = whole;
    this.wanted = wanted;
  }

  /** The same module, of which findings are wanted in these files only. */
  public RuleContext wanting(Predicate<SourceFile> files) {
    return new RuleContext(whole, files);
  }

  public Catalogue catalogue() {
    return flow.catalogue();
  }

  public ModuleIndex index() {
    return flow.index();
  }

  public FlowContext flow() {
    return flow;
  }

  public Settings settings() {
    return settings;
  }

  public CallGraph graph() {
    return graph;
  }

  public Threading threading() {
    return threading;
  }

  /** Every unproven wait with the async contexts and request handlers that reach it. */
  public WaitSearch waits() {
    if (this != whole) {
      return whole.waits();
    }
    if (waits == null) {
      waits = WaitSearch.forWaits(graph, threading, new HarmfulPlaces(this));
    }
    return waits;
  }

  /** Every blocking call with the async contexts and request handlers that reach it. */
  public WaitSearch blockingCalls() {
    if (this != whole) {
      return whole.blockingCalls();
    }
    if (blockingCalls == null) {
      blockingCalls = WaitSearch.forBlockingCalls(graph, threading);
    }
    return blockingCalls;
  }

  /** What request handlers reach on their own threads. */
  public RequestPath requestPath() {
    if (this != whole) {
      return whole.requestPath();
    }
    if (requestPath == null) {
      requestPath = new RequestPath(graph);
    }
    return requestPath;
  }

  /** Async values that nobody takes, in the files where findings are wanted. */
  DroppedValues droppedValues() {
    if (droppedValues == null) {
      droppedValues = new DroppedValues(this);
    }
    return droppedValues;
  }

  /** Everything the module assigns. */
  AssignedValues assignedValues() {
    if (this != whole) {
      return whole.assignedValues();
    }
    if (assignedValues == null) {
      assignedValues = new AssignedValues(this);
    }
    return assignedValues;
  }

  /** Whether running a unit blocks. */
  public BlockingReach blocking() {
    if (this != whole) {
      return whole.blocking();
    }
    if (blocking == null) {
      blocking = new BlockingReach(graph);
    }
    return blocking;
  }

  /** The body of a method of the module; null where it has none. */
  MethodBody body(MethodKey key) {
    if (this != whole) {
      return whole.body(key);
    }
    if (bodiesByKey == null) {
      bodiesByKey = new HashMap<>();
      bodies().forEach(body -> bodiesByKey.put(body.key(), body));
    }
    return bodiesByKey.get(key);
  }

  /** The bodies that a rule about one body looks at, in order of file and position. */
  List<MethodBody> wantedBodies() {
    if (this == whole) {
      return bodies();
    }
    if (wantedBodies == null) {
      wantedBodies = bodies().stream().filter(body -> wanted.test(body.file())).toList();
    }
    return wantedBodies;
  }

  /** Whether findings are wanted in the file that a unit stands in. */
  boolean wants(UnitSummary unit) {
    return wanted.test(unit.declaration().file());
  }

  /** All bodies of the module, in order of file and position. */
  public List<MethodBody> bodies() {
    if (this != whole) {
      return whole.bodies();
    }
    if (bodies == null) {
      bodies = MethodBody.all(flow.index());
    }
    return bodies;
  }
}
