package dev.asynclint.samples.evidence.lab;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where the figures come from. */
public final class Machine {

  private Machine() {}

  /** One sentence: processors, memory, operating system, JDK, load at this moment. */
  public static String describe() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %d GB of memory, %s %s, JDK %s (%s), load average %.1f at the start",
        system.getAvailableProcessors(),
        system.getArch(),
        Math.round(system.getTotalMemorySize() / 1e9),
        system.getName(),
        system.getVersion().replaceAll("^(\\d+\\.\\d+).*", "$1"),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        system.getSystemLoadAverage());
  }
}
