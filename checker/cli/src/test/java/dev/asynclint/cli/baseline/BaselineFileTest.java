package dev.asynclint.cli.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynclint.cli.Unusable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaselineFileTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThereIsEmpty() throws Unusable {
    assertThat(Baseline.read(folder.resolve("baseline.txt")).entries()).isEmpty();
  }

  @Test
  void whatIsWrittenIsRead() throws Unusable {
    Entry plain =
        new Entry(
            "f".repeat(32),
            "NestedFuture",
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Entry full =
        new Entry(
            ID,
            "BlockingWaitInAsync",
            "shop.Users::load(long)::new java.lang.Runnable::run()",
            "CompletableFuture.join/0",
            "0.1.0-12ab",
            Optional.of("team-shop"),
            Optional.of(LocalDate.of(2027, 1, 31)),
            Optional.of("said \"later\" \\ so"));
    Path file = folder.resolve(".asynclint/baseline.txt");

    Baseline.of(List.of(plain, full), new TreeSet<>(List.of("0.1.0-12ab"))).write(file);
    Baseline read = Baseline.read(file);

    assertThat(read.entries().values()).containsExactly(full, plain);
    assertThat(read.ruleSets()).containsExactly("0.1.0-12ab");
    assertThat(read.malformed()).isEmpty();
  }

  @Test
  void aReasonOfSeveralLinesBecomesOne() throws Unusable {
    Path file = folder.resolve("baseline.txt");
    Entry entry = EntryLine.parse(ID + " NestedFuture");
    Entry reasoned =
        new Entry(
            ID,
            entry.check(),
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.of("first\nsecond"));

    Baseline.of(List.of(reasoned), new TreeSet<>()).write(file);

    assertThat(Baseline.read(file).entries().get(ID).reason()).contains("first second");
  }

  @Test
  void twoBranchesThatBothAddedALineMerge() throws Exception {
    Path file = folder.resolve("baseline.txt");
    Files.writeString(
        file, ID + " NestedFuture reason=ours\n" + ID + " NestedFuture reason=theirs\n");

    assertThat(Baseline.read(file).entries().get(ID).reason()).contains("ours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD",
        "0123 NestedFuture",
        ID,
        ID + " nestedFuture",
        ID + " NestedFuture expires=soon",
        ID + " NestedFuture expires=2027-02-30",
        ID + " NestedFuture colour=red",
        ID + " NestedFuture owner=a owner=b",
        ID + " NestedFuture reason=\"never ends",
        ID + " NestedFuture just because"
      })
  void anythingElseIsMalformedAndNamedByItsLine(String line) throws Exception {
    Path file = folder.resolve("baseline.txt");
    Files.writeString(file, "# comment\n\n" + line + "\n");

    Baseline read = Baseline.read(file);

    assertThat(read.entries()).isEmpty();
    assertThat(read.malformed()).singleElement().asString().startsWith("line 3: ").hasLineCount(1);
  }

  @Test
  void aFileThatIsNoTextIsOneLine() throws Exception {
    Path file = folder.resolve("baseline.txt");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(Unusable.class)
        .message()
        .hasLineCount(1);
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws Exception {
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "kept");

    assertThatThrownBy(
            () -> Baseline.of(List.of(), new TreeSet<>()).write(notAFolder.resolve("baseline.txt")))
        .isInstanceOf(Unusable.class);
    assertThat(notAFolder).hasContent("kept");
  }

  private static Entry entry(String digit) {
    return EntryLine.parse(digit.repeat(32) + " NestedFuture reason=new");
  }

  private static String line(String digit, String rest) {
    return digit.repeat(32) + " NestedFuture" + rest;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "5,2", "a,6"})
  void whatIsAddedStandsInItsPlaceAndAllElseStays(String digit, int at) throws Exception {
    Path file = folder.resolve("baseline.txt");
    List<String> before =
        List.of(
            "# of the file",
            line("3", "  owner=ann   reason=\"said  so\""),
            "",
            "# of the next",
            "  " + line("7", ""),
            line("9", ""));
    Files.writeString(file, String.join("\r\n", before));

    Baseline.add(file, entry(digit), new TreeSet<>());

    List<String> after = new ArrayList<>(before);
    after.add(at, line(digit, " reason=new"));
    assertThat(Files.readString(file))
        .isEqualTo(String.join("\r\n", after) + (digit.equals("a") ? "\r\n" : ""));
  }

  @Test
  void whatIsAddedOnceMoreReplacesItsLine() throws Exception {
    Path file = folder.resolve("baseline.txt");
    Files.writeString(file, line("9", "") + "\n" + line("3", " expires=2020-01-01") + "\n# end\n");

    Baseline.add(file, entry("3"), new TreeSet<>());

    assertThat(file).hasContent(line("9", "") + "\n" + line("3", " reason=new") + "\n# end\n");
  }

  @Test
  void aFileThatWouldLoseALineIsNotAddedTo() throws Exception {
    Path file = folder.resolve("baseline.txt");
    String before = "# comment\n<<<<<<< HEAD\n" + line("3", "");
    Files.writeString(file, before);

    assertThatThrownBy(() -> Baseline.add(file, entry("5"), new TreeSet<>()))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("Mend " + file + " first, it would lose line 2");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNotThereBeginsWithTheRules() throws Exception {
    Path file = folder.resolve(".asynclint/baseline.txt");

    Baseline.add(file, entry("5"), new TreeSet<>(List.of("0.1.0-12ab")));

    assertThat(Baseline.read(file).entries()).containsOnlyKeys("5".repeat(32));
    assertThat(Baseline.read(file).ruleSets()).containsExactly("0.1.0-12ab");
  }
}
