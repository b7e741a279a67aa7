package dev.asynclint.errorprone.checks;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugCheckerRefactoringTestHelper.TestMode;
import org.junit.jupiter.api.Test;

final class InterruptSwallowedTest extends CheckTest {
  InterruptSwallowedTest() {
    super(InterruptSwallowed.class);
  }

  /** What is inserted stands where somebody would have typed it. */
  @Test
  void insertedLinesAreIndentedLikeTheirBlock() {
    String before =
        """
        package jobs;

        class Layout {
          void empty() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) {}
          }

          void oneLine() {
            try { Thread.sleep(1); } catch (InterruptedException e) { System.err.println(e); }
          }

          void comment() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) {
              // ignored
            }
          }

          void behind() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) { // ignored
            }
          }

          void broad() {
            try {
              Thread.sleep(1);
            } catch (Exception e) {}
          }

        \tvoid tabs() {
        \t\ttry {
        \t\t\tThread.sleep(1);
        \t\t} catch (InterruptedException e) {}
        \t}
        }
        """;
    String after =
        """
        package jobs;

        class Layout {
          void empty() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          void oneLine() {
            try { Thread.sleep(1); } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              System.err.println(e);
            }
          }

          void comment() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              // ignored
            }
          }

          void behind() {
            try {
              Thread.sleep(1);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              // ignored
            }
          }

          void broad() {
            try {
              Thread.sleep(1);
            } catch (Exception e) {
              if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
              }
            }
          }

        \tvoid tabs() {
        \t\ttry {
        \t\t\tThread.sleep(1);
        \t\t} catch (InterruptedException e) {
        \t\t\tThread.currentThread().interrupt();
        \t\t}
        \t}
        }
        """;
    BugCheckerRefactoringTestHelper.newInstance(InterruptSwallowed.class, getClass())
        .addInputLines("jobs/Layout.java", before.lines().toArray(String[]::new))
        .addOutputLines("jobs/Layout.java", after.lines().toArray(String[]::new))
        .doTest(TestMode.TEXT_MATCH);
  }
}
