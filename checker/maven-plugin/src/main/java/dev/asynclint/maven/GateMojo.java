package dev.asynclint.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Analyses every module and fails, once all are done, if anything is new. */
abstract class GateMojo extends JudgingMojo {

  /** A branch, tag or commit of Git's: what is there too is not new, whatever the baseline says. */
  @Parameter(property = "asynclint.against")
  private String against;

  @Override
  public void execute() throws MojoFailureException {
    judge(
        "check",
        new Module() {
          @Override
          public List<Path> findings() throws MojoFailureException {
            return analyse(sourceSets(), "");
          }

          @Override
          public List<Path> against() throws MojoFailureException {
            return against == null || against.isBlank() ? List.of() : earlier();
          }
        });
  }

  /** The same sources as they were, with today's class path. */
  private List<Path> earlier() throws MojoFailureException {
    try (EarlierTree tree = EarlierTree.checkOut(root(), against.strip(), folder())) {
      return analyse(
          sourceSets().stream().map(tree::before).flatMap(List::stream).toList(), "before-");
    }
  }
}
