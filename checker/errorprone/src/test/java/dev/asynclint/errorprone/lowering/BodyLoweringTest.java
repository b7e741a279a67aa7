package dev.asynclint.errorprone.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Each kind of statement and expression, as the engine will see it. */
final class BodyLoweringTest {
  private static void assertBody(String members, String expected) {
    assertEquals(expected.strip(), Sources.body(members).strip());
  }

  @Test
  void callsKnowCalleeReceiverAndType() {
    assertBody(
        """
        String m(CompletableFuture<String> f) { own(); T.helper(); return f.join(); }
        void own() {}
        static void helper() {}
        """,
        """
        (call T::own() on this:T ()):void
        (call T::helper() on - ()):void
        return (call java.util.concurrent.CompletableFuture::join() on f#0p0 ()):java.lang.String
        """);
  }

  @Test
  void lambdasAreCountedInSourceOrderAndKeepTheirTarget() {
    assertBody(
        """
        Object m(CompletableFuture<String> f) {
          Runnable r = () -> {};
          return f.thenCompose(v -> CompletableFuture.supplyAsync(() -> v));
        }
        """,
        """
        r#1:java.lang.Runnable = (lambda 1 [] {} as java.lang.Runnable)
        return (call java.util.concurrent.CompletableFuture::thenCompose(java.util.function.Function) on f#0p0 ((lambda 2 [v#2p0:java.lang.String] (call java.util.concurrent.CompletableFuture::supplyAsync(java.util.function.Supplier) on - ((lambda 3 [] v#2p0 as java.util.function.Supplier<java.lang.String>))):java.util.concurrent.CompletableFuture<java.lang.String> as java.util.function.Function<java.lang.String,java.util.concurrent.CompletionStage<java.lang.String>>))):java.util.concurrent.CompletableFuture<java.lang.String>
        """);
  }

  @Test
  void lambdasOfIntersectionTargetsAreTheFunctionalOne() {
    assertBody(
        "void m() { Object o = (Callable<Void> & java.io.Serializable) () -> null; }",
        "o#0:java.lang.Object = (lambda 1 [] null:null as java.util.concurrent.Callable<java.lang.Void>)");
  }

  @Test
  void references() {
    assertBody(
        """
        void m(String s) {
          Runnable bound = this::own;
          Supplier<T> creation = T::new;
          Function<Integer, int[]> array = int[]::new;
          Function<String, Integer> unbound = String::length;
          IntBinaryOperator fixed = Math::max;
        }
        void own() {}
        """,
        """
        bound#1:java.lang.Runnable = (ref T::own() on this:T as java.lang.Runnable)
        creation#2:java.util.function.Supplier<T> = (ref T::<init>() on - as java.util.function.Supplier<T>)
        array#3:java.util.function.Function<java.lang.Integer,int[]> = (ref int[]::<init>(int) on - as java.util.function.Function<java.lang.Integer,int[]>)
        unbound#4:java.util.function.Function<java.lang.String,java.lang.Integer> = (ref java.lang.String::length() on - as java.util.function.Function<java.lang.String,java.lang.Integer>)
        fixed#5:java.util.function.IntBinaryOperator = (ref java.lang.Math::max(int,int) on - as java.util.function.IntBinaryOperator)
        """);
  }

  @Test
  void fieldsLocalsAndAssignments() {
    assertBody(
        """
        int n; static final List<String> NAMES = List.of(); int[] cells;
        void m(T other) { n = 1; other.n += n; int k; k = NAMES.size(); cells[n] = cells.length; k++; }
        """,
        """
        (set (field this:T n):int 1:int)
        (set (field other#0p0 n):int (? ((field this:T n):int)):int)
        k#1~:int
        (set k#1~ (call java.util.List::size() on (field T NAMES):java.util.List<java.lang.String>! ()):int)
        (set (? ((field this:T cells):int[], (field this:T n):int)):int (field (field this:T cells):int[] length):int!)
        (set k#1~ (? (k#1~)):int)
        """);
  }

  @Test
  void aLocalThatGetsOneValueIsStable() {
    assertBody(
        """
        void m(boolean c) {
          int once; once = 1;
          int either; if (c) either = 1; else either = 2;
          int again; while (c) { again = 1; }
        }
        """,
        """
        once#1:int
        (set once#1 1:int)
        either#2~:int
        if c#0p0
          (set either#2~ 1:int)
        else
          (set either#2~ 2:int)
        again#3~:int
        while (); c#0p0; ()
          (set again#3~ 1:int)
        """);
  }

  @Test
  void stringsAndConstants() {
    assertBody(
        """
        static final String NAME = "x" + 1;
        void m(int n) {
          String s = "a" + n + 1 + NAME; s += n;
          Class<?> c = String.class; long l = -5L; char h = 'c'; boolean t = true;
        }
        """,
        """
        s#1~:java.lang.String = (concat (a:java.lang.String, n#0p0, 1:int, x1:java.lang.String))
        (set s#1~ (concat (s#1~, n#0p0)))
        c#2:java.lang.Class<java.lang.Object> = null:java.lang.Class<java.lang.String>
        l#3:long = -5:long
        h#4:char = c:char
        t#5:boolean = true:boolean
        """);
  }

  @Test
  void conditions() {
    assertBody(
        """
        Object m(Object o, int k) {
          if (!(k == 1 || k != 2) && k > 3 && o instanceof String s && s.isEmpty()) return null;
          return (Object) (k > 1 ? "a" : o);
        }
        """,
        """
        if (AND ((NOT ((OR ((EQUAL (k#1p1, 1:int)), (NOT_EQUAL (k#1p1, 2:int)))))), (? (k#1p1, 3:int)):boolean, (INSTANCE_OF (o#0p0, s#2:java.lang.String)), (call java.lang.String::isEmpty() on s#2 ()):boolean))
          return null:null
        return (if (? (k#1p1, 1:int)):boolean a:java.lang.String o#0p0):java.lang.Object
        """);
  }

  @Test
  void loops() {
    assertBody(
        """
        void m(int k) {
          outer: for (int i = 0; i < k; i++) { if (i == 1) continue outer; else break; }
          for (;;) { break; }
          for (String q : List.of("x")) System.out.println(q);
          do k--; while (k < 1);
          block: { if (k > 1) break block; }
        }
        """,
        """
        outer: for (i#1~:int = 0:int); (? (i#1~, k#0p0~)):boolean; ((set i#1~ (? (i#1~)):int))
          if (EQUAL (i#1~, 1:int))
            continue outer
          else
            break
        for (); -; ()
          break
        for_each q#2:java.lang.String in ((call java.util.List::of(java.lang.Object) on - (x:java.lang.String)):java.util.List<java.lang.String>); -; ()
          (call java.io.PrintStream::println(java.lang.String) on (field java.lang.System out):java.io.PrintStream! (q#2)):void
        do (); (? (k#0p0~, 1:int)):boolean; ()
          (set k#0p0~ (? (k#0p0~)):int)
        block:
          if (? (k#0p0~, 1:int)):boolean
            break block
        """);
  }

  @Test
  void tryAndLocks() {
    assertBody(
        """
        void m() throws Exception {
          try (var in = new java.io.StringReader("x"); AutoCloseable copy = in) { in.read(); }
          catch (IllegalStateException | java.io.IOException e) { throw e; }
          finally { hashCode(); }
          synchronized (this) { notify(); }
          assert hashCode() > 0 : "text";
        }
        """,
        """
        try (in#0:java.io.StringReader = (call java.io.StringReader::<init>(java.lang.String) on - (x:java.lang.String)):java.io.StringReader, copy#1:java.lang.AutoCloseable = in#0)
          (call java.io.StringReader::read() on in#0 ()):int
        catch e#2:java.lang.Exception [java.lang.IllegalStateException, java.io.IOException]
          throw e#2
        finally
          (call java.lang.Object::hashCode() on this:T ()):int
        synchronized this:T
          (call java.lang.Object::notify() on this:T ()):void
        if (? ((call java.lang.Object::hashCode() on this:T ()):int, 0:int)):boolean
        else
          throw text:java.lang.String
        """);
  }

  @Test
  void switches() {
    assertBody(
        """
        enum E { A, B }
        int m(int k, String s, E e) throws Exception {
          switch (k) { case 1: case 2: own(); case 3: break; default: own(); }
          switch (e) { case A -> own(); case B -> { } }
          return switch (s) { case "a", "b" -> 1; case "c" -> { own(); yield 2; } default -> throw new Exception(); };
        }
        void own() {}
        """,
        """
        switch k#0p0
          case (1:int) falls through
          case (2:int) falls through
            (call T::own() on this:T ()):void
          case (3:int)
            break
          default ()
            (call T::own() on this:T ()):void
        switch e#2p2
          case ((field T.E A):T.E!)
            (call T::own() on this:T ()):void
          case ((field T.E B):T.E!)
        return (switch s#1p1 {case (a:java.lang.String, b:java.lang.String); yield 1:int; case (c:java.lang.String); (call T::own() on this:T ()):void; yield 2:int; default (); throw (call java.lang.Exception::<init>() on - ()):java.lang.Exception}):int
        """);
  }

  @Test
  void creationsNameTheirAnonymousClass() {
    assertBody(
        """
        void m() {
          new Thread("n") { @Override public void run() { hashCode(); } }.start();
          Runnable r = new Runnable() { public void run() {} };
          class Local { }
          new Local();
        }
        """,
        """
        (call java.lang.Thread::start() on (call java.lang.Thread::<init>(java.lang.String) on - (n:java.lang.String) anonymous T$1):java.lang.Thread ()):void
        r#0:java.lang.Runnable = (call java.lang.Runnable::<init>() on - () anonymous T$2):java.lang.Runnable
        (call T$1Local::<init>() on - ()):T$1Local
        """);
  }

  @Test
  void suppressionsOfLocals() {
    assertBody(
        "void m() { @SuppressWarnings({\"A\", \"B\"}) int k = 1; }",
        "k#0:int suppressing [A, B] = 1:int");
  }
}
