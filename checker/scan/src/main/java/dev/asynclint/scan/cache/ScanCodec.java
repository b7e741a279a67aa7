package dev.asynclint.scan.cache;

import dev.asynclint.engine.Survey;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.scan.Note;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.lowering.Resolution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** A scan as bytes: its key, a check sum of the rest, the rest. */
final class ScanCodec {
  private ScanCodec() {}

  static byte[] write(Scan scan, ScanKey key) {
    byte[] name = key.text().getBytes(StandardCharsets.UTF_8);
    byte[] body = new Writer().write(scan);
    return ByteBuffer.allocate(name.length + Long.BYTES + body.length)
        .put(name)
        .putLong(checkSum(body, 0))
        .put(body)
        .array();
  }

  /** The scan; empty for whatever is not what was written under that key. */
  static Optional<Scan> read(byte[] bytes, ScanKey key) {
    byte[] name = key.text().getBytes(StandardCharsets.UTF_8);
    int start = name.length + Long.BYTES;
    if (bytes.length < start
        || !key.text().equals(new String(bytes, 0, name.length, StandardCharsets.UTF_8))
        || ByteBuffer.wrap(bytes).getLong(name.length) != checkSum(bytes, start)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
      return Optional.of(new Reader(in).scan());
    } catch (IOException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static long checkSum(byte[] bytes, int start) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, start, bytes.length - start);
    return sum.getValue();
  }

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> files = new HashMap<>();

    byte[] write(Scan scan) {
      try {
        text(scan.rules());
        out.writeInt(scan.files());
        out.writeInt(scan.lines());
        Survey survey = scan.survey();
        out.writeInt(survey.entryPoints());
        out.writeInt(survey.methods());
        out.writeInt(survey.asyncMethods());
        findings(survey.findings());
        resolution(scan.resolution());
        out.writeInt(scan.byFile().size());
        for (var each : new TreeMap<>(scan.byFile()).entrySet()) {
          text(each.getKey());
          resolution(each.getValue());
        }
        out.writeInt(scan.notes().size());
        for (Note each : scan.notes()) {
          text(each.path());
          out.writeInt(each.line());
          text(each.message());
        }
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
      return bytes.toByteArray();
    }

    private void resolution(Resolution resolution) throws IOException {
      out.writeInt(resolution.calls());
      out.writeInt(resolution.unresolved());
      out.writeInt(resolution.causes().size());
      for (var each : new TreeMap<>(resolution.causes()).entrySet()) {
        text(each.getKey());
        out.writeInt(each.getValue());
      }
    }

    private void findings(List<Finding> findings) throws IOException {
      out.writeInt(findings.size());
      for (Finding each : findings) {
        text(each.check());
        file(each.file());
        out.writeInt(each.range().start());
        out.writeInt(each.range().end());
        out.writeInt(each.range().anchor());
        text(each.enclosing().owner());
        text(each.enclosing().name());
        out.writeInt(each.enclosing().parameters().size());
        for (String parameter : each.enclosing().parameters()) {
          text(parameter);
        }
        text(each.reported());
        text(each.message());
        out.writeInt(each.chain().size());
        for (Hop hop : each.chain()) {
          text(hop.what());
          text(hop.path());
          out.writeInt(hop.line());
        }
        text(each.remedy());
        text(each.declaration());
        out.writeBoolean(each.suppressed());
        out.writeBoolean(each.onlyOffered());
        findings(each.outranked());
      }
    }

    /** Each file once: its lines are many. */
    private void file(SourceFile file) throws IOException {
      Integer known = files.get(file.path());
      out.writeInt(known == null ? files.size() : known);
      if (known != null) {
        return;
      }
      files.put(file.path(), files.size());
      text(file.path());
      out.writeBoolean(file.generated());
      out.writeInt(file.lineStarts().length);
      for (int start : file.lineStarts()) {
        out.writeInt(start);
      }
    }

    /** Of any length: messages and signatures may be longer than {@code writeUTF} takes. */
    private void text(String text) throws IOException {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(encoded.length);
      out.write(encoded);
    }
  }

  private record Reader(DataInputStream in, List<SourceFile> files) {
    Reader(DataInputStream in) {
      this(in, new ArrayList<>());
    }

    Scan scan() throws IOException {
      String rules = text();
      int fileCount = in.readInt();
      int lines = in.readInt();
      int entryPoints = in.readInt();
      int methods = in.readInt();
      int asyncMethods = in.readInt();
      Survey survey = new Survey(findings(), entryPoints, methods, asyncMethods);
      Resolution resolution = resolution();
      Map<String, Resolution> byFile = new LinkedHashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        byFile.put(text(), resolution());
      }
      List<Note> notes = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        notes.add(new Note(text(), in.readInt(), text()));
      }
      return new Scan(survey, fileCount, lines, resolution, byFile, List.copyOf(notes), rules);
    }

    private Resolution resolution() throws IOException {
      int calls = in.readInt();
      int unresolved = in.readInt();
      Map<String, Integer> causes = new LinkedHashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        causes.put(text(), in.readInt());
      }
      return new Resolution(calls, unresolved, causes);
    }

    private List<Finding> findings() throws IOException {
      int count = in.readInt();
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        findings.add(
            new Finding(
                text(),
                file(),
                new Range(in.readInt(), in.readInt(), in.readInt()),
                new MethodKey(text(), text(), texts()),
                text(),
                text(),
                chain(),
                text(),
                text(),
                in.readBoolean(),
                in.readBoolean(),
                findings()));
      }
      return findings;
    }

    private List<Hop> chain() throws IOException {
      List<Hop> chain = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        chain.add(new Hop(text(), text(), in.readInt()));
      }
      return chain;
    }

    private SourceFile file() throws IOException {
      int number = in.readInt();
      if (number < files.size()) {
        return files.get(number);
      }
      String path = text();
      boolean generated = in.readBoolean();
      int[] starts = new int[in.readInt()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = in.readInt();
      }
      SourceFile file = new SourceFile(path, starts, generated);
      files.add(file);
      return file;
    }

    private List<String> texts() throws IOException {
      List<String> texts = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        texts.add(text());
      }
      return texts;
    }

    private String text() throws IOException {
      byte[] encoded = new byte[in.readInt()];
      in.readFully(encoded);
      return new String(encoded, StandardCharsets.UTF_8);
    }
  }
}
