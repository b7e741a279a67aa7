package dev.asynclint.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * The same as {@code check} in a build that has it in its POM: it runs after the build's own
 * compilation and starts no other, and each module speaks for itself.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public class VerifyMojo extends GateMojo {

  @Override
  boolean eachForItself() {
    return true;
  }
}
