package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.WrittenEnglish.Kind;
import org.clearinghouse1540.WrittenEnglish.Passage;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Standard English on screen, in messages, in comments, in names and in documents. The patterns are
 * in {@code src/test/resources/plain-english.csv}: what is found, what to write instead, where the
 * pattern applies and the files in which the wording may stay.
 */
class PlainEnglishTest {
  private static final Path PATTERNS = Path.of("src/test/resources/plain-english.csv");
  private static final Path REPORT = Path.of("target", "plain-english", "findings.txt");

  private static List<Wording> wordings = List.of();
  private static List<Finding> findings = List.of();

  /** A pattern with its replacement. A space in the pattern matches a line break, too. */
  private record Wording(Pattern pattern, String instead, Set<Kind> kinds, List<String> allowed) {
    static Wording of(Table.Row row) {
      return new Wording(
          Pattern.compile(row.get("pattern").replace(" ", "\\s+")),
          row.get("instead"),
          kinds(row.get("where")),
          Stream.of(row.get("allowed").split(";")).filter(path -> !path.isBlank()).toList());
    }

    private static Set<Kind> kinds(String where) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      for (String word : where.split(" ")) {
        kinds.addAll(
            switch (word) {
              case "texts" -> Set.of(Kind.TEXTS);
              case "java" -> Set.of(Kind.COMMENTS, Kind.MESSAGES);
              case "comments" -> Set.of(Kind.COMMENTS);
              case "names" -> Set.of(Kind.TYPES, Kind.METHODS);
              case "types" -> Set.of(Kind.TYPES);
              case "code" -> Set.of(Kind.CODE);
              case "docs" -> Set.of(Kind.DOCUMENTS);
              case "all" -> Set.of(Kind.TEXTS, Kind.COMMENTS, Kind.MESSAGES, Kind.DOCUMENTS);
              default -> throw new IllegalArgumentException("where: " + word);
            });
      }
      return kinds;
    }

    boolean appliesTo(Passage passage) {
      return kinds.contains(passage.kind())
          && allowed.stream().noneMatch(passage.file().toString()::contains);
    }

    Stream<Finding> findIn(Passage passage) {
      return pattern
          .matcher(passage.text())
          .results()
          .map(
              found ->
                  new Finding(
                      passage.kind(),
                      this,
                      "%s:%d: \"%s\" - write \"%s\""
                          .formatted(
                              passage.file(),
                              passage.lineAt(found.start()),
                              found.group().replaceAll("\\s+", " "),
                              instead)));
    }
  }

  private record Finding(Kind kind, Wording wording, String sentence) {}

  @BeforeAll
  static void searchEverywhere() throws IOException {
    List<Wording> read = new ArrayList<>();
    for (Table.Row row : Table.of("plain-english.csv", Files.readString(PATTERNS)).rows()) {
      read.add(Wording.of(row));
    }
    wordings = List.copyOf(read);
    List<Passage> passages = WrittenEnglish.all();
    findings =
        wordings.stream()
            .flatMap(
                wording -> passages.stream().filter(wording::appliesTo).flatMap(wording::findIn))
            .toList();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noPatternIsFound(Kind kind) {
    OpenFindings.check(
        "plain English in " + kind,
        findings.stream()
            .filter(finding -> finding.kind() == kind)
            .map(Finding::sentence)
            .toList());
  }

  @Test
  void everyPatternHasAReplacementAndEveryExceptionAFile() throws IOException {
    List<String> files =
        WrittenEnglish.all().stream().map(passage -> passage.file().toString()).distinct().toList();
    List<String> wrong = new ArrayList<>();
    for (Wording wording : wordings) {
      if (wording.instead().isBlank()) {
        wrong.add(wording.pattern() + " has no replacement");
      }
      for (String path : wording.allowed()) {
        if (files.stream().noneMatch(file -> file.contains(path))) {
          wrong.add(wording.pattern() + " is allowed in " + path + ", which does not exist");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(wordings).hasSizeGreaterThan(80);
  }

  /** Prints the number of findings for each kind and pattern, and writes all of them to a file. */
  @Test
  void theNumberOfFindingsIsPrinted() throws IOException {
    Files.createDirectories(Path.of("target", "plain-english"));
    Files.write(REPORT, findings.stream().map(Finding::sentence).sorted().toList());
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, 0);
    }
    Map<String, Integer> patterns = new TreeMap<>();
    for (Finding finding : findings) {
      kinds.merge(finding.kind(), 1, Integer::sum);
      patterns.merge(finding.wording().pattern().pattern().replace("\\s+", " "), 1, Integer::sum);
    }
    System.out.printf(
        "plain English: %d patterns, %d findings %s%n", wordings.size(), findings.size(), kinds);
    patterns.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> System.out.printf("%6d  %s%n", entry.getValue(), entry.getKey()));
    assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(findings.size());
  }

  @Test
  void aPatternIsFoundAcrossLinesAndReportedWithItsLine() {
    Passage passage =
        new Passage(
            Kind.COMMENTS, Path.of("Example.java"), 7, "Shown to\n    the one\n    who asks.");
    Wording wording =
        new Wording(
            Pattern.compile("the one who asks".replace(" ", "\\s+")),
            "requester",
            Set.of(Kind.COMMENTS),
            List.of());
    assertThat(wording.findIn(passage).map(Finding::sentence))
        .containsExactly("Example.java:8: \"the one who asks\" - write \"requester\"");
  }
}
