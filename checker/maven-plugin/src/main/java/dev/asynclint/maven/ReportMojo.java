package dev.asynclint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the reports again from what the last analysis has left, without a new one. */
@Mojo(name = "report", threadSafe = true)
public class ReportMojo extends JudgingMojo {

  @Override
  String nothing() {
    return "no analysis has left its findings here, run check first";
  }

  @Override
  public void execute() throws MojoFailureException {
    judge(
        "report",
        new Module() {
          @Override
          public List<Path> findings() {
            return SETS.stream()
                .map(name -> folder().resolve(name + ".sarif"))
                .filter(Files::exists)
                .toList();
          }

          @Override
          public List<Path> against() {
            return List.of();
          }
        });
  }
}
