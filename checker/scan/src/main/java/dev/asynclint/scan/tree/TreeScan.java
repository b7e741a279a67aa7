package dev.asynclint.scan.tree;

import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.Survey;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.CatalogueSource;
import dev.asynclint.scan.Note;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.Scan.Options;
import dev.asynclint.scan.Scan.Progress;
import dev.asynclint.scan.lowering.ParsedFile;
import dev.asynclint.scan.lowering.TreeLowering;
import dev.asynclint.scan.types.JdkTypes;
import dev.asynclint.scan.types.LibraryTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** From a folder to findings: nothing is compiled, no class path is asked for. */
public final class TreeScan {
  private final Options options;
  private final Progress progress;
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param progress is told how far it is
   */
  public TreeScan(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Scans all Java files below a folder.
   *
   * @param root what paths are relative to
   * @throws IOException if the folder itself cannot be read
   */
  public Scan scan(Path folder, Path root) throws IOException {
    SourceTree tree = SourceTree.of(folder, root);
    notes.addAll(tree.notes());
    List<ParsedFile> parsed = parse(tree);
    TreeLowering lowering = new TreeLowering(List.of(new JdkTypes(), LibraryTypes.bundled()));
    parsed.forEach(lowering::declare);
    List<SourceClass> classes = lower(parsed, lowering);
    TypeWorld types = lowering.types(new LibraryPresence(lowering.imports(), tree.buildFiles()));
    List<CatalogueSource> further = new ArrayList<>();
    options.catalogue().forEach((name, text) -> further.add(new CatalogueSource(name, text)));
    Catalogue catalogue =
        Catalogue.of(CatalogueParser.parse(Catalogue.withBundled(further)).lines(), types);
    Survey[] survey = new Survey[1];
    // On a thread with a large stack, as the front ends.
    Workers.each(
        1,
        () ->
            n ->
                survey[0] =
                    Analysis.survey(
                        new SourceModule(classes, types), catalogue, options.settings()));
    notes.sort(Comparator.comparing(Note::path).thenComparing(Note::line));
    return new Scan(
        survey[0],
        parsed.size(),
        parsed.stream().mapToInt(file -> file.file().lineStarts().length).sum(),
        lowering.resolution(),
        lowering.resolutions(),
        List.copyOf(notes));
  }

  private List<ParsedFile> parse(SourceTree tree) {
    List<Path> files = tree.files();
    ParsedFile[] parsed = new ParsedFile[files.size()];
    AtomicInteger done = new AtomicInteger();
    Workers.each(
        files.size(),
        () -> {
          FileParser parser = new FileParser();
          return n -> {
            Path file = files.get(n);
            FileParser.Outcome outcome = parse(parser, tree.name(file), file);
            parsed[n] = outcome.file().orElse(null);
            outcome.note().ifPresent(this::note);
            progress.at("reading", done.incrementAndGet(), files.size());
          };
        });
    return Arrays.stream(parsed).filter(Objects::nonNull).toList();
  }

  private void note(Note note) {
    synchronized (notes) {
      notes.add(note);
    }
  }

  private static FileParser.Outcome parse(FileParser parser, String name, Path file) {
    try {
      return parser.parse(name, SourceText.read(file));
    } catch (SourceText.NoText noText) {
      return FileParser.Outcome.of(new Note(name, 1, noText.getMessage()));
    } catch (IOException unreadable) {
      return FileParser.Outcome.of(new Note(name, 1, "cannot be read"));
    }
  }

  private List<SourceClass> lower(List<ParsedFile> parsed, TreeLowering lowering) {
    List<List<SourceClass>> lowered = new ArrayList<>();
    parsed.forEach(file -> lowered.add(List.of()));
    AtomicInteger done = new AtomicInteger();
    Workers.each(
        parsed.size(),
        () ->
            n -> {
              ParsedFile file = parsed.get(n);
              Optional<List<SourceClass>> classes = lower(file, lowering);
              lowered.set(n, classes.orElse(List.of()));
              progress.at("checking", done.incrementAndGet(), parsed.size());
            });
    List<SourceClass> classes = new ArrayList<>();
    lowered.forEach(classes::addAll);
    return classes;
  }

  private Optional<List<SourceClass>> lower(ParsedFile file, TreeLowering lowering) {
    try {
      return Optional.of(lowering.lower(file));
    } catch (StackOverflowError deep) {
      note(new Note(file.file().path(), 1, "nests too deep"));
    } catch (RuntimeException | AssertionError broken) {
      if (Boolean.getBoolean("asynclint.scan.debug")) {
        broken.printStackTrace();
      }
      note(new Note(file.file().path(), 1, "could not be understood"));
    }
    return Optional.empty();
  }
}
