package dev.asynclint.scan.cache;

import dev.asynclint.engine.report.WholeFile;
import dev.asynclint.scan.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What earlier scans said, by the hash of all they looked at: one file each, in a folder outside
 * the scanned tree. What cannot be read is not there, and what cannot be written is not kept: a
 * cache never fails a scan. Several scans may use one folder at once.
 */
public final class ScanCache {
  /** The least recently used go first. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_FILES = 100;
  private static final String ENDING = ".scan";

  private final Path folder;
  private final long mostBytes;
  private final int mostFiles;

  private ScanCache(Path folder, long mostBytes, int mostFiles) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.mostFiles = mostFiles;
  }

  /** Keeps nothing. */
  public static ScanCache none() {
    return new ScanCache(null, 0, 0);
  }

  /** In a folder, which is made when there is something to keep. */
  public static ScanCache in(Path folder) {
    return new ScanCache(folder, MOST_BYTES, MOST_FILES);
  }

  /** In a folder with other bounds. */
  static ScanCache in(Path folder, long mostBytes, int mostFiles) {
    return new ScanCache(folder, mostBytes, mostFiles);
  }

  /** The folder for caches of the user who runs this. */
  public static Path usersFolder() {
    return usersFolder(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"));
  }

  /** A relative folder counts as none, as the XDG specification wants it. */
  static Path usersFolder(String cacheHome, String home) {
    Path given = cacheHome == null || cacheHome.isEmpty() ? null : Path.of(cacheHome);
    Path caches = given != null && given.isAbsolute() ? given : Path.of(home, ".cache");
    return caches.resolve("asynclint");
  }

  /** Whether anything is kept. */
  public boolean isUsed() {
    return folder != null;
  }

  /** The scan of that key, if it is there and whole. */
  public Optional<Scan> find(ScanKey key) {
    if (folder == null) {
      return Optional.empty();
    }
    Path file = file(key);
    try {
      Optional<Scan> found = ScanCodec.read(Files.readAllBytes(file), key);
      if (found.isPresent()) {
        touch(file);
      }
      return found;
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /** Keeps a scan, as far as there is room. */
  public void keep(ScanKey key, Scan scan) {
    if (folder == null) {
      return;
    }
    byte[] bytes = ScanCodec.write(scan, key);
    if (bytes.length > mostBytes) {
      return;
    }
    try {
      Files.createDirectories(folder);
      WholeFile.replace(file(key), bytes);
      makeRoom(file(key));
    } catch (IOException unwritable) {
      // The next scan takes as long as this one.
      return;
    }
  }

  private Path file(ScanKey key) {
    return folder.resolve(key.text() + ENDING);
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    } catch (IOException readOnly) {
      // Then it counts as older than it is.
      return;
    }
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  /** Another scan may take files away at the same time. */
  private void makeRoom(Path newest) throws IOException {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
        try {
          all.add(new Kept(each, Files.size(each), Files.getLastModifiedTime(each)));
        } catch (IOException gone) {
          continue;
        }
      }
    }
    all.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
    long bytes = all.stream().mapToLong(Kept::bytes).sum();
    int count = all.size();
    for (Kept each : all) {
      if (bytes <= mostBytes && count <= mostFiles) {
        return;
      }
      if (!each.file.equals(newest)) {
        Files.deleteIfExists(each.file);
        bytes -= each.bytes;
        count--;
      }
    }
  }
}
