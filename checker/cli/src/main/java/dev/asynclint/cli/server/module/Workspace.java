package dev.asynclint.cli.server.module;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.LoadedPlugin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All modules that are edited. Edits come from any thread; one thread of its own looks at them, a
 * little after the last one, and leaves what it does when a newer one comes.
 */
public final class Workspace implements AutoCloseable {
  /** After an edit: typing goes on. */
  private static final long PAUSE_MILLIS = 50;

  /**
   * Between the answer for the files that were edited and the look at what they mean for others.
   */
  private static final long REST_PAUSE_MILLIS = 150;

  /** Before all files of a module are looked at. */
  private static final long LONG_PAUSE_MILLIS = 400;

  private final Documents documents = new Documents();
  private final LoadedPlugin plugin;
  private final Listener listener;
  private final ScheduledExecutorService worker;
  private final AtomicLong edits = new AtomicLong();
  private final Map<Path, EditedModule> modules = new LinkedHashMap<>();
  private final Map<Path, Path> moduleOf = new LinkedHashMap<>();
  private final Set<Path> touched = new TreeSet<>();
  private final Set<Path> asked = new HashSet<>();
  private final List<CompletableFuture<Void>> lookers = new ArrayList<>();
  private final List<CompletableFuture<Void>> settlers = new ArrayList<>();
  private final Set<CompletableFuture<?>> unanswered = ConcurrentHashMap.newKeySet();
  private ModuleFinder finder = new ModuleFinder(List.of(), EditorSettings.NONE, line -> {});
  private ScheduledFuture<?> next;

  /** The number of edits that the last answer has taken in. */
  private volatile long lookedAt = -1;

  /** Who is told. Called on the workspace's thread. */
  public interface Listener {
    /** A module has been looked at, or the files of it that have changed. */
    void looked(EditedModule module, Snapshot before, Snapshot now);

    /** A module's look at all files begins. */
    Runnable begins(String what);

    /** A project's class path is not known, and its build could tell it. */
    void wantsBuild(Path project);

    /** Something a user has said cannot be used; one plain line. */
    void problem(String line);
  }

  /** Loads the plugin. */
  public Workspace(Listener listener) throws Unusable {
    this.listener = listener;
    plugin = LoadedPlugin.load();
    ScheduledThreadPoolExecutor pool =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "asynclint-server");
              thread.setDaemon(true);
              return thread;
            });
    pool.setRemoveOnCancelPolicy(true);
    worker = pool;
  }

  /** What is open. */
  public Documents documents() {
    return documents;
  }

  /** Begins anew with these folders and settings. */
  public void configure(List<Path> roots, EditorSettings settings) {
    edits.incrementAndGet();
    run(
        () -> {
          finder = new ModuleFinder(roots, settings, listener::problem);
          forget();
        });
    touch(documents.open());
  }

  /** A build has run: what it says of modules may be new. */
  public void rebuilt() {
    edits.incrementAndGet();
    run(this::forget);
    touch(documents.open());
  }

  /** Baselines have changed: what is known is told again. */
  public void judgeAgain() {
    run(() -> modules.values().forEach(m -> listener.looked(m, m.last(), m.last())));
  }

  private void forget() {
    modules.values().forEach(EditedModule::close);
    modules.clear();
    moduleOf.clear();
  }

  /** These files have changed, in an editor or on disk. */
  public void touch(Collection<Path> files) {
    synchronized (touched) {
      touched.addAll(files);
      edits.incrementAndGet();
      touched.notifyAll();
    }
    schedule(PAUSE_MILLIS);
  }

  private void run(Runnable task) {
    try {
      worker.execute(guarded(task));
    } catch (RejectedExecutionException closed) {
      refuse();
    }
  }

  /** Nobody is left who could answer. */
  private void refuse() {
    unanswered.forEach(each -> each.completeExceptionally(new CancellationException("closed")));
  }

  /** One that is refused if this is closed before it is done. */
  private <T> CompletableFuture<T> promise() {
    CompletableFuture<T> made = new CompletableFuture<>();
    unanswered.add(made);
    made.whenComplete((answer, failure) -> unanswered.remove(made));
    return made;
  }

  private synchronized void schedule(long millis) {
    if (next != null) {
      next.cancel(false);
    }
    try {
      next = worker.schedule(guarded(this::work), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      next = null;
    }
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
        Diagnosis.log(failure);
      }
    };
  }

  /** Done when all edits so far have been looked at. */
  public CompletableFuture<Void> looked() {
    return lookedAt == edits.get() ? CompletableFuture.completedFuture(null) : add(lookers);
  }

  /** Done when there is nothing left to do. */
  public CompletableFuture<Void> settled() {
    return add(settlers);
  }

  private CompletableFuture<Void> add(List<CompletableFuture<Void>> waiting) {
    CompletableFuture<Void> done = promise();
    run(
        () -> {
          waiting.add(done);
          schedule(0);
        });
    return done;
  }

  private void work() {
    long seen = edits.get();
    distribute();
    boolean complete = true;
    boolean wantsWhole = false;
    long pending = modules.values().stream().filter(EditedModule::hasPending).count();
    int looked = 0;
    for (EditedModule module : List.copyOf(modules.values())) {
      Snapshot before = module.last();
      if (module.hasPending()) {
        boolean isLast = ++looked == pending;
        Optional<Snapshot> now =
            module.update(
                () -> edits.get() != seen,
                first -> {
                  listener.looked(module, before, first);
                  if (isLast) {
                    finishLookers(seen);
                  }
                  awaitEdits(seen);
                });
        now.ifPresent(snapshot -> listener.looked(module, before, snapshot));
        complete &= now.isPresent();
      }
      wantsWhole |= module.needsWhole();
    }
    if (!complete || edits.get() != seen) {
      // The newer edit has its own turn.
      return;
    }
    finishLookers(seen);
    if (wantsWhole) {
      try {
        worker.schedule(
            guarded(() -> wholes(seen)),
            modules.values().stream().allMatch(module -> module.last().whole())
                ? LONG_PAUSE_MILLIS
                : 0,
            TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closed) {
        return;
      }
    } else {
      finish(settlers);
    }
  }

  private void wholes(long seen) {
    boolean complete = true;
    for (EditedModule module : List.copyOf(modules.values())) {
      boolean first = !module.last().whole();
      if (!module.needsWhole() || edits.get() != seen && !first) {
        continue;
      }
      Snapshot before = module.last();
      Runnable end = listener.begins(module.settings().root().getFileName() + "");
      try {
        // The first one is wanted however much is typed meanwhile.
        Optional<Snapshot> now = module.all(() -> !first && edits.get() != seen);
        now.ifPresent(snapshot -> listener.looked(module, before, snapshot));
        complete &= now.isPresent();
      } finally {
        end.run();
      }
    }
    if (complete && edits.get() == seen) {
      finish(settlers);
    } else {
      schedule(PAUSE_MILLIS);
    }
  }

  private void finishLookers(long seen) {
    lookedAt = seen;
    finish(lookers);
  }

  /** Whoever types on wants the next answer, and not yet the rest of this one. */
  private void awaitEdits(long seen) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_PAUSE_MILLIS);
    try {
      synchronized (touched) {
        for (long left = REST_PAUSE_MILLIS; left > 0 && edits.get() == seen; ) {
          touched.wait(left);
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void finish(List<CompletableFuture<Void>> waiting) {
    List<CompletableFuture<Void>> done = List.copyOf(waiting);
    waiting.clear();
    done.forEach(each -> each.complete(null));
  }

  /** To the modules they belong to. */
  private void distribute() {
    Set<Path> files;
    synchronized (touched) {
      files = new TreeSet<>(touched);
      touched.clear();
    }
    for (Path file : files) {
      module(file).ifPresent(module -> module.changed(List.of(file)));
    }
  }

  private Optional<EditedModule> module(Path file) {
    Path known = moduleOf.get(file);
    if (known != null) {
      return Optional.ofNullable(modules.get(known));
    }
    for (EditedModule module : modules.values()) {
      if (module.settings().contains(file)) {
        return Optional.of(module);
      }
    }
    Optional<ModuleFinder.Found> found =
        documents.get(file).isEmpty()
            ? Optional.empty()
            : finder.find(file, documents.text(file, StandardCharsets.UTF_8).orElse(""));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ModuleSettings settings = found.get().settings();
    if (!found.get().recorded()) {
      finder.build(file).filter(asked::add).ifPresent(listener::wantsBuild);
    }
    try {
      Path key = settings.sources().get(0);
      if (!modules.containsKey(key)) {
        modules.put(key, new EditedModule(settings, documents, plugin, listener::problem));
      }
      moduleOf.put(file, key);
      return Optional.of(modules.get(key));
    } catch (Unusable | RuntimeException unusable) {
      Diagnosis.log(unusable);
      return Optional.empty();
    }
  }

  /** The module of a file, if it is known; for the workspace's listener. */
  public CompletableFuture<Optional<EditedModule>> moduleOf(Path file) {
    CompletableFuture<Optional<EditedModule>> answer = promise();
    run(
        () ->
            answer.complete(
                modules.values().stream()
                    .filter(module -> module.settings().contains(file))
                    .findFirst()));
    return answer;
  }

  @Override
  public void close() {
    edits.incrementAndGet();
    run(this::forget);
    worker.shutdown();
    try {
      if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    refuse();
    plugin.close();
  }
}
