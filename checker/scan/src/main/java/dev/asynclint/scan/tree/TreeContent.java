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

/** What stands in the files of a tree, and the key that names a scan of exactly that. */
final class TreeContent {
  private final SourceTree tree;
  private final List<String> builds = new ArrayList<>();
  private final byte[][] hashes;

  private TreeContent(SourceTree tree) {
    this.tree = tree;
    hashes = new byte[tree.files().size()][];
  }

  static TreeContent of(SourceTree tree) {
    TreeContent content = new TreeContent(tree);
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

  /** Reads every file once. */
  void hashAll() {
    Workers.each(
        hashes.length,
        () ->
            n -> {
              try {
                read(n);
              } catch (IOException | SourceText.NoText noted) {
                // What stands for it is noted, too.
                return;
              }
            });
  }

  /** The bytes of a file, by its number in the tree. For several threads. */
  byte[] read(int n) throws IOException, SourceText.NoText {
    try {
      byte[] bytes = SourceText.bytes(tree.files().get(n));
      hashes[n] = ScanKey.hash(bytes);
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
