package dev.asynclint.errorprone.fuzz;

import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.asynclint.errorprone.AsyncLintCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All of AsyncLint's checks, and no others. */
final class Checks {
  private Checks() {}

  static ScannerSupplier scanner() {
    List<Class<? extends BugChecker>> ours = new ArrayList<>();
    for (BugChecker check : ServiceLoader.load(BugChecker.class)) {
      if (check instanceof AsyncLintCheck) {
        ours.add(check.getClass());
      }
    }
    return ScannerSupplier.fromBugCheckerClasses(ours);
  }
}
