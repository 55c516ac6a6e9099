package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Properties that hold for any text: the seed note with lines lost, doubled, moved, cut and
 * garbled. The long form: {@code ./check -Dtest=AnyTextTest -Drounds=1000}.
 */
class AnyTextTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 80);
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");
  private static final NoteParser READING = NoteParser.standalone();

  @Test
  @Timeout(600)
  void findsOnlyContentOfTheTextAndNeverFails() throws IOException {
    Random random = new Random(1540);
    String seed = Files.readString(SEED);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = changed(seed, random);
      try {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Note note = READING.read(DocumentText.read(content, "note.txt")).note();
        isInTheText(note, text, round);
        read++;
      } catch (BadInput refused) {
        assertThat(refused.sentence(Language.EN)).isNotBlank();
      }
    }
    assertThat(read).as("some were read").isGreaterThan(ROUNDS / 4);
  }

  private static void isInTheText(Note note, String text, int round) {
    String whole = text.replaceAll("[\\s\\u00a0]+", " ");
    // A footnote in the middle of a passage is removed from it.
    String flowing = whole;
    for (String footnote : note.footnotes()) {
      flowing = flowing.replace(footnote, "").replaceAll("[ ¹]+", " ");
    }
    List<String> found = new ArrayList<>();
    note.participants().forEach(participant -> found.add(participant.asReceived()));
    note.organizers().forEach(organizer -> found.add(organizer.asReceived()));
    note.contributions().forEach(contribution -> found.add(contribution.text()));
    note.needs().forEach(need -> found.add(need.text()));
    note.links().forEach(found::add);
    note.contacts().forEach(found::add);
    for (String words : found) {
      assertThat(whole.contains(words) || flowing.contains(words))
          .as("round " + round + ": " + words)
          .isTrue();
    }
    assertThat(note.participants())
        .as("round " + round)
        .allMatch(participant -> !participant.asReceived().isBlank());
  }

  private static String changed(String seed, Random random) {
    List<String> lines = new ArrayList<>(seed.lines().toList());
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
        case 3 -> lines.set(at, garbled(lines.get(at), random));
        case 4 -> lines.set(at, lines.get(at).replace(":", ""));
        default -> lines.subList(at, Math.min(lines.size(), at + random.nextInt(9))).clear();
      }
      if (lines.isEmpty()) {
        return "";
      }
    }
    return String.join("\n", lines);
  }

  private static String garbled(String line, Random random) {
    StringBuilder garbled = new StringBuilder(line);
    String signs = "()[]:;,.-–0123\\$«»ABCابج国一年月日🙂\u0301 ";
    for (int i = 0; i < 1 + random.nextInt(5) && garbled.length() > 0; i++) {
      int at = random.nextInt(garbled.length());
      if (!Character.isSurrogate(garbled.charAt(at))) {
        int sign = signs.codePointAt(signs.offsetByCodePoints(0, random.nextInt(30)));
        garbled.replace(at, at + 1, Character.toString(sign));
      }
    }
    return garbled.toString();
  }
}
