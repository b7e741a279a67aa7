package dev.asynclint.scan.tree;

import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.RuleSet;
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
import dev.asynclint.scan.cache.ScanCache;
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
  private final ScanCache cache;
  private final List<Note> notes = new ArrayList<>();

  /**
   * A scan that knows nothing of earlier ones.
   *
   * @param progress is told how far it is
   */
  public TreeScan(Options options, Progress progress) {
    this(options, progress, ScanCache.none());
  }

  /**
   * @param progress is told how far it is
   * @param cache what earlier scans said
   */
  public TreeScan(Options options, Progress progress, ScanCache cache) {
    this.options = options;
    this.progress = progress;
    this.cache = cache;
  }

  /**
   * Scans all Java files below a folder.
   *
   * @param root what paths are relative to
   * @throws IOException if the folder itself cannot be read
   */
  public Scan scan(Path folder, Path root) throws IOException {
    SourceTree tree = SourceTree.of(folder, root);
    for (Path each : options.types()) {
      tree.addTypes(SourceTree.of(each, root));
    }
    TreeContent content = TreeContent.of(tree);
    if (!cache.isUsed()) {
      return scan(tree, content);
    }
    content.hashAll();
    Optional<Scan> earlier = cache.find(content.key(options));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Scan scan = scan(tree, content);
    // Of what was parsed: a file may have changed since it was hashed.
    cache.keep(content.key(options), scan);
    return scan;
  }

  private Scan scan(SourceTree tree, TreeContent content) {
    notes.addAll(tree.notes());
    List<ParsedFile> parsed = parse(tree, content);
    TreeLowering lowering = new TreeLowering(List.of(new JdkTypes(), LibraryTypes.bundled()));
    parsed.forEach(lowering::declare);
    parsed.removeIf(ParsedFile::typesOnly);
    int files = parsed.size();
    int lines = parsed.stream().mapToInt(file -> file.file().lineStarts().length).sum();
    List<SourceClass> classes = lower(parsed, lowering);
    TypeWorld types = lowering.types(new LibraryPresence(lowering.imports(), content.builds()));
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
        files,
        lines,
        lowering.resolution(),
        lowering.resolutions(),
        List.copyOf(notes),
        RuleSet.name(TreeScan.class));
  }

  private List<ParsedFile> parse(SourceTree tree, TreeContent content) {
    List<Path> files = tree.files();
    ParsedFile[] parsed = new ParsedFile[files.size()];
    AtomicInteger done = new AtomicInteger();
    Workers.each(
        files.size(),
        () -> {
          FileParser parser = new FileParser();
          return n -> {
            FileParser.Outcome outcome = parse(parser, tree.name(files.get(n)), content, n);
            boolean typesOnly = n >= tree.looked();
            parsed[n] = outcome.file().map(file -> typesOnly ? file.forTypes() : file).orElse(null);
            if (!typesOnly) {
              outcome.note().ifPresent(this::note);
            }
            progress.at("reading", done.incrementAndGet(), files.size());
          };
        });
    return new ArrayList<>(Arrays.stream(parsed).filter(Objects::nonNull).toList());
  }

  private void note(Note note) {
    synchronized (notes) {
      notes.add(note);
    }
  }

  private static FileParser.Outcome parse(
      FileParser parser, String name, TreeContent content, int n) {
    try {
      return parser.parse(name, SourceText.of(content.read(n)));
    } catch (SourceText.NoText noText) {
      return FileParser.Outcome.of(new Note(name, 1, noText.getMessage()));
    } catch (IOException unreadable) {
      return FileParser.Outcome.of(new Note(name, 1, "cannot be read"));
    }
  }

  /** Lets go of each file when it is lowered. */
  private List<SourceClass> lower(List<ParsedFile> parsed, TreeLowering lowering) {
    List<List<SourceClass>> lowered = new ArrayList<>();
    parsed.forEach(file -> lowered.add(List.of()));
    AtomicInteger done = new AtomicInteger();
    Workers.each(
        parsed.size(),
        () ->
            n -> {
              ParsedFile file = parsed.set(n, null);
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
