package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.facts.ClassFacts.FoundRepairs;
import dev.asynclint.engine.facts.ClassFacts.InModule;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Repair;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The bytes of a facts file: a mark, the version, a checksum, what the text of the class says, what
 * its module says. Equal facts are equal bytes: no time, no place, no order of hashing.
 */
public final class FactsFormat {
  /** What the names of facts files end with, after the name of the top-level class. */
  public static final String SUFFIX = ".asynclint";

  /** Raised whenever older readers would misread what is written, or the body form means more. */
  static final int VERSION = 1;

  private static final int MARK = 0xA57C11F7;
  private static final int HEADER = 20;

  private FactsFormat() {}

  public static byte[] write(ClassFacts facts) {
    return write(writeClasses(facts.classes()), facts.inModule());
  }

  /**
   * The bytes of a file.
   *
   * @param classes what {@link #writeClasses} or {@link #classesOf} gave
   */
  public static byte[] write(byte[] classes, InModule inModule) {
    byte[] module = writeModulePart(inModule);
    ByteBuffer all = ByteBuffer.allocate(HEADER + classes.length + module.length);
    all.putInt(MARK).putInt(VERSION).putLong(0).putInt(classes.length).put(classes).put(module);
    all.putLong(8, checksum(all.array()));
    return all.array();
  }

  /**
   * The part of a file that depends on the text of the class alone.
   *
   * @param unordered classes of one file, at least one
   */
  public static byte[] writeClasses(List<SourceClass> unordered) {
    FactsOutput out = new FactsOutput();
    ClassWriter writer = new ClassWriter(out);
    List<SourceClass> classes = new ArrayList<>(unordered);
    classes.sort(Comparator.comparing(SourceClass::range).thenComparing(SourceClass::name));
    writer.writeFile(classes.get(0).file());
    out.count(classes.size());
    classes.forEach(writer::write);
    return out.toByteArray();
  }

  /** The same part of a file that was written before. */
  public static byte[] classesOf(byte[] written) throws BrokenFactsException {
    check(written);
    return Arrays.copyOfRange(written, HEADER, HEADER + ByteBuffer.wrap(written).getInt(16));
  }

  /**
   * @throws BrokenFactsException for everything that {@link #write} of this version has not written
   */
  public static ClassFacts read(byte[] bytes) throws BrokenFactsException {
    check(bytes);
    int split = HEADER + ByteBuffer.wrap(bytes).getInt(16);
    return new ClassFacts(
        readClasses(new FactsInput(bytes, HEADER, split)),
        readModulePart(new FactsInput(bytes, split, bytes.length)));
  }

  private static long checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 16, bytes.length - 16);
    return sum.getValue();
  }

  private static void check(byte[] bytes) throws BrokenFactsException {
    if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt() != MARK) {
      throw new BrokenFactsException("they are no facts");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    int version = header.getInt(4);
    if (version != VERSION) {
      throw new BrokenFactsException("they have version " + version + ", not " + VERSION);
    }
    int classes = header.getInt(16);
    if (header.getLong(8) != checksum(bytes) || classes < 0 || classes > bytes.length - HEADER) {
      throw new BrokenFactsException("they are damaged");
    }
  }

  private static List<SourceClass> readClasses(FactsInput in) throws BrokenFactsException {
    ClassReader reader = new ClassReader(in);
    SourceFile file = reader.readFile();
    List<SourceClass> classes = in.list(() -> reader.read(file));
    requireEnd(in);
    return classes;
  }

  private static byte[] writeModulePart(InModule inModule) {
    FactsOutput out = new FactsOutput();
    out.text(inModule.ruleSet());
    out.count(inModule.overriders().size());
    new TreeMap<>(inModule.overriders())
        .forEach(
            (type, overriders) -> {
              out.text(type);
              out.texts(overriders);
            });
    List<FoundRepairs> repairs = new ArrayList<>(inModule.repairs());
    repairs.sort(Comparator.comparing(FoundRepairs::range).thenComparing(FoundRepairs::check));
    out.count(repairs.size());
    for (FoundRepairs found : repairs) {
      out.text(found.check());
      out.range(found.range());
      out.count(found.repairs().size());
      for (Repair repair : found.repairs()) {
        out.text(repair.description());
        out.count(repair.edits().size());
        for (Edit edit : repair.edits()) {
          out.count(edit.start());
          out.count(edit.end());
          out.text(edit.text());
        }
      }
    }
    return out.toByteArray();
  }

  private static InModule readModulePart(FactsInput in) throws BrokenFactsException {
    String ruleSet = in.name();
    Map<String, List<String>> overriders = new TreeMap<>();
    int size = in.size();
    for (int i = 0; i < size; i++) {
      overriders.put(in.name(), in.names());
    }
    List<FoundRepairs> repairs =
        in.list(() -> new FoundRepairs(in.name(), in.range(), in.list(() -> repair(in))));
    requireEnd(in);
    return new InModule(ruleSet, overriders, repairs);
  }

  private static Repair repair(FactsInput in) throws BrokenFactsException {
    try {
      return new Repair(in.name(), in.list(() -> new Edit(in.count(), in.count(), in.name())));
    } catch (IllegalArgumentException noRepair) {
      throw new BrokenFactsException(noRepair.getMessage());
    }
  }

  private static void requireEnd(FactsInput in) throws BrokenFactsException {
    if (!in.isAtEnd()) {
      throw new BrokenFactsException("more follows than there should be");
    }
  }
}
