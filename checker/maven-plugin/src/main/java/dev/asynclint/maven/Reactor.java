package dev.asynclint.maven;

import java.util.ArrayList;
import java.util.List;
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
   * @param analysed whether there was anything to analyse
   */
  record Outcome(String module, int code, String message, boolean analysed) {}

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
    return outcomes.size() < session.getProjects().size()
        ? List.of()
        : new ArrayList<>(outcomes.values());
  }
}
