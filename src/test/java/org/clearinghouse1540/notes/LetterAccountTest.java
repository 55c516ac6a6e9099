package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.junit.jupiter.api.Test;

/**
 * Each line of a letter is placed or reported: letters built at random from parts of letters and
 * forms, and from hostile lines, in which each line has a unique word that must be found again. The
 * long form: {@code ./check -Dtest=LetterAccountTest -Drounds=5000}.
 */
class LetterAccountTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 500);
  private static final LetterParser READING = LetterParser.standalone();
  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");
  private static final List<String> HOSTILE =
      List.of(
          "%s",
          "(a) %s",
          "- training %s",
          "Assistance %s:",
          "We request equipment %s. The rest is %s.",
          "Type of assistance: training %s",
          "Assistance needed, in specific detail: courses %s",
          "Time frame and urgency %s",
          "Objective and expected result: %s",
          "Point of contact: name: %s",
          "Тип %s",
          "Вид помощи: обучение %s",
          "所需援助：%s",
          "نوع المساعدة: تدريب %s",
          "المساعدة المطلوبة بتفصيل محدد %s",
          "We lack laboratories: (a) %s; (b) training %s; (c) equipment %s",
          "1) 2) %s",
          ":%s:");

  @Test
  void everyLineOfAnyLetterIsInANeedOrReported() throws IOException {
    Random random = new Random(1540);
    int lines = 0;
    int needs = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> tokens = new ArrayList<>();
      String text = letter(random, tokens);
      ParsedLetter letter = READING.read(new DocumentText("text/plain", text, List.of()));
      addsUp(letter.account(), text);
      String found = letter.needs() + " " + letter.account().reported();
      tokens.forEach(token -> assertThat(found).as("lost from:\n" + text).contains(token));
      List<ParsedNote.Place> some =
          letter.needs().stream()
              .map(ParsedLetter.LetterNeed::place)
              .filter(place -> random.nextBoolean())
              .toList();
      addsUp(READING.account(new DocumentText("text/plain", text, List.of()), some), text);
      lines += letter.account().total();
      needs += letter.needs().size();
    }
    System.out.println(
        "accounts of letters: " + ROUNDS + " letters, " + lines + " lines, " + needs + " needs");
    assertThat(needs).isGreaterThan(ROUNDS);
  }

  private static void addsUp(ContentAccount account, String text) {
    long withWords =
        text.lines().filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit)).count();
    assertThat(account.total()).as(text).isEqualTo((int) withWords);
    assertThat(account.placed() + account.reported().size()).isEqualTo(account.total());
    for (ContentAccount.Reported reported : account.reported()) {
      int number = Integer.parseInt(reported.at());
      assertThat(text.lines().toList().get(number - 1).strip()).isEqualTo(reported.text());
    }
  }

  private static String letter(Random random, List<String> tokens) throws IOException {
    String base =
        Files.readString(
            Path.of(
                "src/test/resources/notes/letters/" + LANGUAGES.get(random.nextInt(6)) + ".txt"));
    List<String> lines = new ArrayList<>(base.lines().toList());
    for (int i = 0; i < random.nextInt(10); i++) {
      String line = HOSTILE.get(random.nextInt(HOSTILE.size()));
      while (line.contains("%s")) {
        String token = "Qz" + Character.toString('a' + random.nextInt(26)) + (tokens.size() + 100);
        tokens.add(token);
        line = line.replaceFirst("%s", token);
      }
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(lines, random);
    }
    return String.join(random.nextInt(4) == 0 ? "\n\n" : "\n", lines) + "\n";
  }
}
