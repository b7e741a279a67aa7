package dev.asynclint.cli.server.module;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.LoadedPlugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

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
  private final Modules modules;

  private final Set<Path> touched = new TreeSet<>();
  private final List<Looker> lookers = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<Void>> settlers = new ArrayList<>();
  private final Set<CompletableFuture<?>> unanswered = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> next;

  /** The number of edits that the last answer has taken in. */
  private volatile long lookedAt = -1;

  /** Who is told. Called on the workspace's thread. */
  public interface Listener {
    /** A module has been looked at, or the files of it that have changed. */
    void looked(EditedModule module, Snapshot now);

    /** A module's look at all files begins. */
    Runnable begins(String what);

    /** A project's class path is not known, and its build could tell it. */
    void wantsBuild(Path project);

    /** These are all modules there are: what was told of others counts no longer. */
    void only(Collection<EditedModule> modules);

    /** Something a user has said cannot be used; one plain line. */
    void problem(String line);
  }

  /** Loads the plugin. */
  public Workspace(Listener listener) throws Unusable {
    this.listener = listener;
    plugin = LoadedPlugin.load();
    modules = new Modules(documents, plugin, listener);
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
    run(() -> touch(modules.configure(roots, settings)));
    touch(documents.open());
  }

  /** A build has run: what it says of modules may be new. */
  public void rebuilt() {
    run(
        () -> {
          Set<Path> again = modules.rebuilt();
          if (!again.isEmpty()) {
            touch(again);
          }
        });
  }

  /** Baselines have changed: what is known is told again. */
  public void judgeAgain() {
    run(() -> modules.all().forEach(module -> listener.looked(module, module.last())));
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

  /** Who waits until that edit has been looked at. */
  private record Looker(long edit, CompletableFuture<Void> done) {}

  /** Done when all edits so far have been looked at. */
  public CompletableFuture<Void> looked() {
    long edit = edits.get();
    if (lookedAt >= edit) {
      return CompletableFuture.completedFuture(null);
    }
    // Not on the workspace's thread: while that looks at all files it answers to edits.
    CompletableFuture<Void> done = promise();
    lookers.add(new Looker(edit, done));
    run(() -> schedule(0));
    return done;
  }

  /** Done when there is nothing left to do. */
  public CompletableFuture<Void> settled() {
    CompletableFuture<Void> done = promise();
    run(
        () -> {
          settlers.add(done);
          schedule(0);
        });
    return done;
  }

  private void work() {
    long seen = edits.get();
    distribute();
    boolean complete = true;
    boolean wantsWhole = false;
    long pending = modules.all().stream().filter(EditedModule::hasPending).count();
    int looked = 0;
    for (EditedModule module : modules.all()) {
      if (module.hasPending()) {
        boolean isLast = ++looked == pending;
        Optional<Snapshot> now =
            module.update(
                () -> edits.get() != seen,
                first -> {
                  listener.looked(module, first);
                  if (isLast) {
                    finishLookers(seen);
                  }
                  awaitEdits(seen);
                });
        now.ifPresent(snapshot -> listener.looked(module, snapshot));
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
            modules.all().stream().allMatch(module -> module.last().whole())
                ? LONG_PAUSE_MILLIS
                : 0,
            TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closed) {
        return;
      }
    } else {
      rest();
    }
  }

  /** There is nothing left to do. */
  private void rest() {
    listener.only(modules.all());
    List<CompletableFuture<Void>> done = List.copyOf(settlers);
    settlers.clear();
    done.forEach(each -> each.complete(null));
  }

  private void wholes(long seen) {
    boolean complete = true;
    for (EditedModule module : modules.all()) {
      boolean first = !module.last().whole();
      if (!module.needsWhole() || edits.get() != seen && !first) {
        continue;
      }
      Runnable end = listener.begins(module.settings().root().getFileName() + "");
      try (Aside aside = new Aside(module, seen)) {
        Optional<Snapshot> now = module.all(first ? aside : () -> edits.get() != seen);
        // What was edited meanwhile has its turn next, and would be shown at its old places now.
        now.filter(snapshot -> !isOlder(snapshot))
            .ifPresent(snapshot -> listener.looked(module, snapshot));
        complete &= now.isPresent();
      } finally {
        end.run();
      }
    }
    if (complete && edits.get() == seen) {
      rest();
    } else {
      schedule(PAUSE_MILLIS);
    }
  }

  /**
   * The first look at all files is wanted however much is typed meanwhile: it goes on, and in
   * between what is edited is answered by looks at the open files alone.
   */
  private final class Aside implements BooleanSupplier, AutoCloseable {
    private final EditedModule module;
    private EditedModule open;
    private long answered;
    private boolean looks;

    Aside(EditedModule module, long seen) {
      this.module = module;
      answered = seen;
    }

    /** Never says that the look at all files is to end. */
    @Override
    public boolean getAsBoolean() {
      long now = edits.get();
      if (now != answered && !looks) {
        answered = now;
        looks = true;
        try {
          look(now);
        } catch (Unusable | RuntimeException failed) {
          Diagnosis.log(failed);
        } finally {
          looks = false;
        }
      }
      return false;
    }

    private void look(long now) throws Unusable {
      if (open == null) {
        open = module.aside();
      }
      open.changed(documents.open().stream().filter(module.settings()::contains).toList());
      Optional<Snapshot> seen = open.update(() -> edits.get() != now);
      if (seen.isPresent()) {
        listener.looked(module, seen.get());
        finishLookers(now);
      }
    }

    @Override
    public void close() {
      if (open != null) {
        open.close();
      }
    }
  }

  private boolean isOlder(Snapshot snapshot) {
    return snapshot.versions().entrySet().stream()
        .anyMatch(
            each ->
                documents
                    .get(each.getKey())
                    .filter(open -> open.version() != each.getValue())
                    .isPresent());
  }

  private void finishLookers(long seen) {
    lookedAt = seen;
    for (Looker looker : lookers) {
      if (looker.edit() <= seen && lookers.remove(looker)) {
        looker.done().complete(null);
      }
    }
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

  /** To the modules they belong to. */
  private void distribute() {
    Set<Path> files;
    synchronized (touched) {
      files = new TreeSet<>(touched);
      touched.clear();
    }
    for (Path file : files) {
      modules.of(file).ifPresent(module -> module.changed(List.of(file)));
    }
  }

  /** The module of a file, if it is known; for the workspace's listener. */
  public CompletableFuture<Optional<EditedModule>> moduleOf(Path file) {
    CompletableFuture<Optional<EditedModule>> answer = promise();
    run(() -> answer.complete(modules.around(file)));
    return answer;
  }

  @Override
  public void close() {
    edits.incrementAndGet();
    run(modules::forgetAll);
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
