package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;

/**
 * Prints how well the needs of request letters are read. An error is silent and counts ten times if
 * nothing of its words is reported.
 */
class LettersBench {
  private static final Path FOLDER = Path.of("bench", "letters");
  private static final LetterParser READING = LetterParser.standalone();

  private final List<String> errors = new ArrayList<>();
  private int right;
  private int wrong;
  private int missed;
  private int silent;

  /** An answer: a need with its areas, words that are in a need or reported, or no need. */
  private record Answer(String what, String words, Set<String> areas) {}

  @Test
  void prints() throws IOException {
    Map<String, List<Answer>> letters = answers();
    for (Map.Entry<String, List<Answer>> letter : letters.entrySet()) {
      String text = Files.readString(FOLDER.resolve("letters").resolve(letter.getKey()));
      add(letter.getKey(), letter.getValue(), READING.read(document(text)));
    }
    System.out.printf(
        Locale.ROOT,
        "letters: %d; needs right %d, wrong %d, missed %d; precision %.3f, recall %.3f; silent %d;"
            + " weighted %d%n",
        letters.size(),
        right,
        wrong,
        missed,
        right / (double) Math.max(1, right + wrong),
        right / (double) Math.max(1, right + missed),
        silent,
        wrong + missed + 9 * silent);
    if (Boolean.getBoolean("details")) {
      errors.forEach(System.out::println);
    }
    assertThat(silent).as("silent errors").isZero();
  }

  private static DocumentText document(String text) {
    return new DocumentText("text/plain", text, List.of());
  }

  private static Map<String, List<Answer>> answers() throws IOException {
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    Path file = FOLDER.resolve("letters.csv");
    for (Table.Row row : Table.of("letters.csv", Files.readString(file)).rows()) {
      Set<String> areas = new HashSet<>(List.of(row.get("areas").split(" ")));
      areas.remove("");
      answers
          .computeIfAbsent(row.require("file"), name -> new ArrayList<>())
          .add(new Answer(row.require("what"), row.require("words"), areas));
    }
    return answers;
  }

  private void add(String letter, List<Answer> answers, ParsedLetter read) {
    Set<ParsedLetter.LetterNeed> known = new HashSet<>();
    for (Answer answer : answers) {
      List<ParsedLetter.LetterNeed> found =
          read.needs().stream().filter(need -> has(need.words(), answer.words())).toList();
      switch (answer.what()) {
        case "need" -> need(letter, answer, found, read);
        case "told" -> {
          if (found.isEmpty() && !isReported(read, answer.words())) {
            missed(letter, answer, true);
          }
        }
        default -> found.forEach(need -> wrong(letter + ": made up: " + need.words()));
      }
      known.addAll(found);
    }
    read.needs().stream()
        .filter(need -> !known.contains(need))
        .forEach(need -> wrong(letter + ": made up: " + need.words()));
  }

  private void need(
      String letter, Answer answer, List<ParsedLetter.LetterNeed> found, ParsedLetter read) {
    if (found.isEmpty()) {
      missed(letter, answer, !isReported(read, answer.words()));
    } else if (found.stream().anyMatch(need -> need.areas().containsAll(answer.areas()))) {
      right++;
    } else {
      wrong(letter + ": " + answer.words() + ": areas " + found.getFirst().areas());
    }
  }

  // A need that is proposed with too few areas, or that is made up, is not marked as doubtful.
  private void wrong(String error) {
    wrong++;
    silent++;
    errors.add("!! " + error);
  }

  private void missed(String letter, Answer answer, boolean inSilence) {
    missed++;
    silent += inSilence ? 1 : 0;
    errors.add((inSilence ? "!! " : "   ") + letter + ": missed: " + answer.words());
  }

  private static boolean isReported(ParsedLetter read, String words) {
    return read.account().reported().stream().anyMatch(line -> has(line.text(), words));
  }

  private static boolean has(String text, String words) {
    return text.replaceAll("\\s+", " ").contains(words.replaceAll("\\s+", " "));
  }
}
