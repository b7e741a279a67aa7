package dev.asynclint.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What the modules of one build have come to, so that the last one can speak for all. */
final class Reactor {
  private final TreeMap<String, Outcome> outcomes = new TreeMap<>();

  /**
   * @param module its artifact id
   * @param code 0, 1 or 2
   * @param message what to say if that is not 0
   * @param findings its findings file; empty if there was nothing to analyse
   * @param comparedWith arguments that name what it was judged by: its baseline, or an earlier
   *     state
   */
  record Outcome(
      String module, int code, String message, Optional<Path> findings, List<String> comparedWith) {
    /** A module that has nothing to say. */
    static Outcome silent(String module) {
      return new Outcome(module, 0, "", Optional.empty(), List.of());
    }

    /** A module that could not be judged. */
    static Outcome failed(String module, String message) {
      return new Outcome(module, 2, message, Optional.empty(), List.of());
    }
  }

  /** The one of this build and goal. */
  static Reactor of(MavenSession session, String goal) {
    var data = session.getRepositorySession().getData();
    String key = Reactor.class.getName() + "." + goal;
    // Of another class loader where an extension has loaded us twice: then each speaks for itself.
    if (data.get(key) instanceof Reactor known) {
      return known;
    }
    data.set(key, null, new Reactor());
    return data.get(key) instanceof Reactor known ? known : new Reactor();
  }

  /**
   * @return the outcomes of all modules, by name, if this was the last of them; empty otherwise
   */
  synchronized List<Outcome> finished(MavenProject project, MavenSession session, Outcome outcome) {
    outcomes.put(project.getId(), outcome);
    return outcomes.size() < session.getProjects().size() ? List.of() : known();
  }

  /** The outcomes that are known so far, by name of the module. */
  synchronized List<Outcome> known() {
    return new ArrayList<>(outcomes.values());
  }
}
