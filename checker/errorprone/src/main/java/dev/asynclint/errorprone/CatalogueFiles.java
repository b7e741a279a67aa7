package dev.asynclint.errorprone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.asynclint.engine.catalogue.CatalogueSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Finds the catalogue files of libraries, on the class and module path, and the user's own. */
final class CatalogueFiles {
  private static final String FOLDER = "META-INF/asynclint";

  /** Fourteen times what AsyncLint itself knows; what an archive unpacks to has no other end. */
  private static final int MOST_BYTES = 4 << 20;

  private final List<CatalogueSource> sources = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Reads what there is; the user's own file comes last and so wins.
   *
   * @param own path of the user's file
   */
  CatalogueFiles(JavaFileManager files, Optional<String> own) {
    if (files instanceof StandardJavaFileManager standard) {
      Set<Path> roots = new LinkedHashSet<>();
      Iterable<? extends Path> classPath = standard.getLocationAsPaths(StandardLocation.CLASS_PATH);
      if (classPath != null) {
        classPath.forEach(roots::add);
      }
      Iterable<? extends Path> modulePath =
          standard.getLocationAsPaths(StandardLocation.MODULE_PATH);
      if (modulePath != null) {
        modulePath.forEach(entry -> roots.addAll(modules(entry)));
      }
      roots.forEach(this::readRoot);
    }
    own.ifPresent(this::readOwn);
  }

  List<CatalogueSource> sources() {
    return sources;
  }

  /** One plain line for each file that could not be read. */
  List<String> problems() {
    return problems;
  }

  private void readOwn(String path) {
    try {
      read(path, Path.of(path));
    } catch (InvalidPathException noPath) {
      problems.add("cannot read the catalogue '" + path + "'");
    }
  }

  private void read(String name, Path file) {
    // A pipe may never end, and a directory has no text.
    if (Files.isRegularFile(file)) {
      read(name, () -> Files.newInputStream(file));
    } else {
      problems.add("cannot read the catalogue '" + name + "'");
    }
  }

  /** Opens one file. */
  @FunctionalInterface
  private interface Content {
    InputStream open() throws IOException;
  }

  private void read(String name, Content content) {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problems.add("the catalogue '" + name + "' is not read, it has more than 4 MB");
        return;
      }
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        problems.add("the catalogue '" + name + "' is no text");
        return;
      }
      sources.add(new CatalogueSource(name, text));
    } catch (CharacterCodingException noText) {
      problems.add("the catalogue '" + name + "' is no text in UTF-8");
    } catch (IOException | RuntimeException unreadable) {
      // Archives answer to what is broken inside them with exceptions of many kinds.
      problems.add("cannot read the catalogue '" + name + "'");
    }
  }

  /** A module path's entry is a module, or a folder of modules. */
  private static List<Path> modules(Path entry) {
    if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
      return List.of(entry);
    }
    List<Path> found = new ArrayList<>();
    found.add(entry);
    try (DirectoryStream<Path> children = Files.newDirectoryStream(entry)) {
      for (Path child : children) {
        if (child.toString().endsWith(".jar") || Files.exists(child.resolve("module-info.class"))) {
          found.add(child);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // javac's to complain about.
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private void readRoot(Path root) {
    try {
      if (Files.isDirectory(root)) {
        readFolder(root.resolve(FOLDER));
      } else if (Files.isRegularFile(root)) {
        readJar(root);
      }
    } catch (IOException
        | DirectoryIteratorException
        | UnsupportedOperationException
        | IllegalArgumentException unreadable) {
      // A class path entry that is no archive is javac's to complain about.
    }
  }

  private void readFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.txt")) {
      entries.forEach(found::add);
    }
    found.sort(Comparator.naturalOrder());
    for (Path file : found) {
      read(file.getFileName().toString(), file);
    }
  }

  private void readJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<ZipEntry> found = new ArrayList<>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        // Not every tool that makes jars gives their folders entries.
        if (name.startsWith(FOLDER + "/")
            && name.endsWith(".txt")
            && name.indexOf('/', FOLDER.length() + 1) < 0) {
          found.add(entry);
        }
      }
      found.sort(Comparator.comparing(ZipEntry::getName));
      for (ZipEntry entry : found) {
        read(jar.getFileName() + "!/" + entry.getName(), () -> open(zip, entry));
      }
    }
  }

  /** Its bytes as they were packed: the archive itself compares no checksums. */
  private static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (bytes.length <= MOST_BYTES && sum.getValue() != entry.getCrc()) {
      throw new ZipException("damaged");
    }
    return new ByteArrayInputStream(bytes);
  }
}
