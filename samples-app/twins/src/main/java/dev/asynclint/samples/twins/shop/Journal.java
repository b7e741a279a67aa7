package dev.asynclint.samples.twins.shop;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Keeps what happened, in memory. */
@Component
public class Journal {

  private final Set<String> entries = ConcurrentHashMap.newKeySet();

  /** Adds an entry. */
  public void append(String entry) {
    entries.add(entry);
  }

  /** Whether there is such an entry. */
  public boolean contains(String entry) {
    return entries.contains(entry);
  }
}
