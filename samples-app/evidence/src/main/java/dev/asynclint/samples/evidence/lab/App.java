package dev.asynclint.samples.evidence.lab;

/** The applications that are measured, each packed to start with {@code java -jar}. */
public enum App {
  /** The service and its wrong twins, on event loops. */
  TWINS("twins"),
  /** The face on Spring MVC and its wrong twins, on request threads. */
  MVC_TWINS("mvc-twins");

  private final String module;

  App(String module) {
    this.module = module;
  }

  /** The folder below {@code samples-app}. */
  public String module() {
    return module;
  }
}
