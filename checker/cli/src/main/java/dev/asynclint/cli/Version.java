package dev.asynclint.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {
  /** Of this command, and of the Maven plugin that belongs to it. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unreleased)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"asynclint " + number()};
  }
}
