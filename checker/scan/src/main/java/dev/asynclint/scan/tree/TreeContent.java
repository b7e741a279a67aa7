package dev.asynclint.scan.tree;

import dev.asynclint.engine.RuleSet;
import dev.asynclint.engine.Settings;
import dev.asynclint.scan.Note;
import dev.asynclint.scan.Scan.Options;
import dev.asynclint.scan.cache.ScanKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What stands in the files of a tree, and the key that names a scan of exactly that. Where a key is
 * asked for, a file is read and hashed once: what was hashed is what is parsed.
 */
final class TreeContent {
  /** So much of what was hashed is kept until it is parsed; what is beyond is read again. */
  static final long MOST_KEPT_BYTES = 256L << 20;

  private final SourceTree tree;
  private final List<String> builds = new ArrayList<>();
  private final long mostKeptBytes;
  private final byte[][] hashes;
  private final byte[][] kept;
  private final AtomicLong keptBytes = new AtomicLong();
  private boolean hashed;

  private TreeContent(SourceTree tree, long mostKeptBytes) {
    this.tree = tree;
    this.mostKeptBytes = mostKeptBytes;
    hashes = new byte[tree.files().size()][];
    kept = new byte[hashes.length][];
  }

  static TreeContent of(SourceTree tree) {
    return of(tree, MOST_KEPT_BYTES);
  }

  /** With another bound for what is kept. */
  static TreeContent of(SourceTree tree, long mostKeptBytes) {
    TreeContent content = new TreeContent(tree, mostKeptBytes);
    for (Path each : tree.buildFiles()) {
      try {
        content.builds.add(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
      } catch (IOException unreadable) {
        continue;
      }
    }
    return content;
  }

  /** The texts of the build files that can be read. */
  List<String> builds() {
    return builds;
  }

  /** Reads and hashes every file, as it must be before there is a key. */
  void hashAll() {
    hashed = true;
    Workers.each(
        hashes.length,
        () ->
            n -> {
              try {
                byte[] bytes = readFile(n);
                if (keptBytes.addAndGet(bytes.length) <= mostKeptBytes) {
                  kept[n] = bytes;
                } else {
                  keptBytes.addAndGet(-bytes.length);
                }
              } catch (IOException | SourceText.NoText noted) {
                // What stands for it is noted, too.
                return;
              }
            });
  }

  /**
   * The bytes of a file, by its number in the tree: those that were hashed, the first time they are
   * asked for. For several threads.
   */
  byte[] read(int n) throws IOException, SourceText.NoText {
    byte[] bytes = kept[n];
    kept[n] = null;
    return bytes != null ? bytes : readFile(n);
  }

  private byte[] readFile(int n) throws IOException, SourceText.NoText {
    try {
      byte[] bytes = SourceText.bytes(tree.files().get(n));
      if (hashed) {
        hashes[n] = ScanKey.hash(bytes);
      }
      return bytes;
    } catch (IOException unreadable) {
      hashes[n] = new byte[0];
      throw unreadable;
    } catch (SourceText.NoText noText) {
      hashes[n] = noText.getMessage().getBytes(StandardCharsets.UTF_8);
      throw noText;
    }
  }

  /** Of all that was read last, of the options, of this tool and the JDK whose types it knows. */
  ScanKey key(Options options) {
    ScanKey.Builder key = new ScanKey.Builder();
    key.add(ToolIdentity.of(TreeScan.class, RuleSet.class)).add(Runtime.version().toString());
    Settings settings = options.settings();
    key.add(String.valueOf(settings.virtualThreads()))
        .add(String.valueOf(settings.untimedWaits()))
        .add(settings.suppressing().name())
        .add(String.valueOf(settings.requestHandlers()));
    new TreeMap<>(options.catalogue()).forEach((name, text) -> key.add(name).add(text));
    for (Note each : tree.notes()) {
      key.add("note").add(each.path()).add(each.message());
    }
    key.add(String.valueOf(tree.looked()));
    builds.forEach(each -> key.add("build").add(each));
    for (int n = 0; n < hashes.length; n++) {
      key.add(tree.name(tree.files().get(n))).add(hashes[n]);
    }
    return key.build();
  }
}
