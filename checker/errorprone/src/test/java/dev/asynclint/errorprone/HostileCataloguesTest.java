package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.asynclint.errorprone.checks.BlockingWaitInAsync;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Catalogue files that are none: each costs one plain line, and the build goes on. */
final class HostileCataloguesTest {
  private static final String LINE = "wait a.B::c() ; a: waits\n";
  private static final int TOO_MUCH = (4 << 20) + 1;

  @TempDir Path folder;
  private Path catalogues;

  @BeforeEach
  void makeFolder() throws IOException {
    catalogues = Files.createDirectories(folder.resolve("lib/META-INF/asynclint"));
    Files.createDirectories(folder.resolve("out"));
  }

  private List<String> said(String... options) {
    Compilation.Outcome outcome =
        new Compilation(BlockingWaitInAsync.class, folder.resolve("out"))
            .source("T.java", "class T { }")
            .option(options)
            .run();
    assertTrue(outcome.success(), outcome.toString());
    return outcome.ours().stream()
        .map(text -> text.replaceFirst(".*AsyncLint: ", "").replace(folder + "/", ""))
        .toList();
  }

  private List<String> saidOfFolder() {
    return said("-classpath", folder.resolve("lib").toString());
  }

  private List<String> saidOfOwn(Path own) {
    return said("-XepOpt:AsyncLint:Catalogue=" + own);
  }

  private Path jar(String entry, byte[] content) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/asynclint/" + entry));
      zip.write(content);
    }
    return jar;
  }

  @Test
  void everyFileBesideABrokenOneIsRead() throws IOException {
    Files.write(catalogues.resolve("a.txt"), new byte[] {(byte) 0xc3, '('});
    Files.createDirectory(catalogues.resolve("b.txt"));
    Files.writeString(catalogues.resolve("c.txt"), LINE + "\0");
    Files.writeString(catalogues.resolve("d.txt"), "\ufeff" + LINE + "wiat a.B::d() ; a: waits");
    Files.writeString(catalogues.resolve("e.txt"), LINE.repeat(TOO_MUCH / LINE.length() + 1));
    assertEquals(
        List.of(
            "the catalogue 'a.txt' is no text in UTF-8",
            "cannot read the catalogue 'b.txt'",
            "the catalogue 'c.txt' is no text",
            "the catalogue 'e.txt' is not read, it has more than 4 MB",
            "d.txt:2: 'wiat' is no kind, did you mean 'wait'?"),
        saidOfFolder());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksThatLeadNowhere() throws IOException {
    Files.createSymbolicLink(catalogues.resolve("a.txt"), catalogues.resolve("b.txt"));
    Files.createSymbolicLink(catalogues.resolve("b.txt"), catalogues.resolve("a.txt"));
    Files.createSymbolicLink(catalogues.resolve("c.txt"), catalogues.resolve("missing"));
    assertEquals(
        List.of(
            "cannot read the catalogue 'a.txt'",
            "cannot read the catalogue 'b.txt'",
            "cannot read the catalogue 'c.txt'"),
        saidOfFolder());
  }

  @Test
  void theUsersOwn() throws IOException {
    Path binary = Files.write(folder.resolve("own"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertEquals(List.of("the catalogue 'own' is no text in UTF-8"), saidOfOwn(binary));
    assertEquals(List.of("cannot read the catalogue 'lib'"), saidOfOwn(folder.resolve("lib")));
    assertEquals(List.of("cannot read the catalogue 'none'"), saidOfOwn(folder.resolve("none")));
    assertEquals(List.of(), saidOfOwn(Files.writeString(folder.resolve("empty"), "")));
  }

  @Test
  void longLinesAndManyOfThem() throws IOException {
    Path own = folder.resolve("own");
    Files.writeString(own, "wait ".repeat(100_000));
    assertEquals(List.of("own:1: the line is longer than 1000 characters"), saidOfOwn(own));
    Files.writeString(own, "x\n".repeat(50_000) + LINE);
    List<String> said = saidOfOwn(own);
    assertEquals(21, said.size());
    assertTrue(said.get(20).endsWith(": 49980 further lines are skipped"), said.get(20));
  }

  @Test
  void archivesThatUnpackToMoreThanThereIs() throws IOException {
    Path jar = jar("bomb.txt", new byte[64 << 20]);
    assertTrue(Files.size(jar) < 100_000);
    assertEquals(
        List.of(
            "the catalogue 'some.jar!/META-INF/asynclint/bomb.txt' is not read, it has more than"
                + " 4 MB"),
        said("-classpath", jar.toString()));
  }

  @Test
  void damagedArchives() throws IOException {
    byte[] whole =
        Files.readAllBytes(jar("a.txt", LINE.repeat(50).getBytes(StandardCharsets.UTF_8)));
    Path damaged = folder.resolve("damaged.jar");
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(whole.length)) : bytes);
      surviveArchive(damaged);
    }
  }

  /** javac may refuse the archive; we say one line at most. */
  private void surviveArchive(Path jar) {
    Compilation.Outcome outcome =
        new Compilation(BlockingWaitInAsync.class, folder.resolve("out"))
            .source("T.java", "class T { }")
            .option("-classpath", jar.toString())
            .run();
    assertTrue(outcome.ours().size() <= 1, outcome.toString());
    assertTrue(
        outcome.ours().stream().noneMatch(text -> text.contains("failed")), outcome.toString());
  }

  @Test
  void whatIsNoLineIsNamed() throws IOException {
    Random random = new Random(7);
    Path own = folder.resolve("own");
    String[] parts = {
      "wait",
      "!",
      "a.B",
      "::",
      "c",
      "(",
      ")",
      "..",
      "*",
      "@",
      ";",
      ":",
      "=",
      "arg0",
      ",",
      " ",
      "\t",
      "\n",
      "\r",
      "\u2028",
      "\u00e9",
      "#",
      "on=",
      "elements",
      "-",
      "$",
      "[]",
      "\ud83d\ude00"
    };
    for (int i = 0; i < 40; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int k = 0; k < 200; k++) {
        bytes.writeBytes(parts[random.nextInt(parts.length)].getBytes(StandardCharsets.UTF_8));
      }
      Files.write(own, bytes.toByteArray());
      List<String> said = saidOfOwn(own);
      assertTrue(said.size() <= 21, said.toString());
      assertTrue(said.stream().allMatch(text -> text.startsWith("own:")), said.toString());
    }
  }
}
