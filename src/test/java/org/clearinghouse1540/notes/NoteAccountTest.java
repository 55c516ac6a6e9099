package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each line of a note is placed or reported: notes built at random from parts of notes and from
 * hostile lines, in which each line has a unique word that must be found again. The long form:
 * {@code ./check -Dtest=NoteAccountTest -Drounds=2000}.
 */
class NoteAccountTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 250);
  private static final NoteParser READING = NoteParser.standalone();
  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");
  private static final List<String> HOSTILE =
      List.of(
          "%s",
          "Distribution: %s",
          "%s: Norway, Sweden",
          "States: %s, Norway",
          "United Nations %s Page 1 of 2",
          "(%s",
          "%s)",
          "- %s",
          "12. %s",
          "%s, %s and %s",
          "Date: %s 2020",
          "3 May 2012 %s",
          "Venue: %s",
          "Event: %s",
          "%s;;;,,",
          "\t%s\t%s",
          "1540 Committee: %s",
          "Organizer: %s in cooperation with %s",
          "¹ %s",
          "与会者：%s、%s",
          "Участники: %s",
          "المشاركون: %s",
          "%s as well as %s",
          "Donors: %s",
          "Annex %s");

  @Test
  void everyLineOfAnyNoteIsInAFieldOrReported() {
    Random random = new Random(1540);
    int read = 0;
    int lines = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> tokens = new ArrayList<>();
      String text = note(random, tokens);
      try {
        Note note = READING.read(document(text)).note();
        addsUp(note, text, round);
        tokens.forEach(token -> isFoundAgain(note, token, text));
        read++;
        lines += note.account().total();
      } catch (BadInput refused) {
        assertThat(refused.sentence(Language.EN)).isNotBlank();
      }
    }
    System.out.println(
        "accounts of notes: " + read + " notes read of " + ROUNDS + ", " + lines + " lines");
    assertThat(read).isGreaterThan(ROUNDS / 2);
  }

  @Test
  void aLineThatIsNoPartOfTheNoteIsReportedWithItsNumber() {
    Note note =
        READING
            .read(
                document(
                    """
                    Reference 77 of somebody
                    Information Note
                    Event: A seminar
                    Organizer: Fiji
                    Dates: 3 May 2012
                    Participants: Fiji and Iceland
                    """))
            .note();
    assertThat(note.account())
        .isEqualTo(
            new ContentAccount(
                6,
                5,
                List.of(
                    new ContentAccount.Reported(
                        "1",
                        "Reference 77 of somebody",
                        Message.of("notes.review.line-not-placed")))));
    assertThat(note.needsReview())
        .contains(
            new Note.Review(
                "", Message.of("notes.review.line-not-placed"), "Reference 77 of somebody"));
  }

  @Test
  void whatTheFileHasBesideItsTextIsInTheAccount() {
    Message hidden = Message.of("kit.file.hidden-text", "a secret");
    DocumentText document =
        new DocumentText(
            "text/plain",
            "Information Note\nEvent: A\nOrganizer: Fiji\nParticipants: Fiji\n",
            List.of(hidden));
    ContentAccount account = READING.read(document).note().account();
    assertThat(account.total()).isEqualTo(5);
    assertThat(account.reported()).containsExactly(new ContentAccount.Reported("", "", hidden));
  }

  private static DocumentText document(String text) {
    return DocumentText.read(text.getBytes(StandardCharsets.UTF_8), "note.txt");
  }

  private static String note(Random random, List<String> tokens) {
    String base = InventedHead.of(LANGUAGES.get(random.nextInt(6)) + ": T=A sentence.");
    List<String> lines = new ArrayList<>(base.lines().filter(line -> !line.isBlank()).toList());
    for (int i = 0; i < random.nextInt(8); i++) {
      String line = HOSTILE.get(random.nextInt(HOSTILE.size()));
      while (line.contains("%s")) {
        String token = "Qz" + Character.toString('a' + random.nextInt(26)) + (tokens.size() + 100);
        tokens.add(token);
        line = line.replaceFirst("%s", token);
      }
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    if (random.nextInt(4) == 0) {
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    }
    return String.join(random.nextBoolean() ? "\n" : "\n\n", lines) + "\n";
  }

  private static void addsUp(Note note, String text, int round) {
    long withWords =
        text.lines().filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit)).count();
    ContentAccount account = note.account();
    assertThat(account.total()).as("round " + round + "\n" + text).isEqualTo((int) withWords);
    assertThat(account.placed() + account.reported().size()).isEqualTo(account.total());
    for (ContentAccount.Reported reported : account.reported()) {
      int number = Integer.parseInt(reported.at());
      assertThat(text.lines().toList().get(number - 1).strip()).isEqualTo(reported.text());
    }
  }

  // Placed means: in a field of the result; reported means: among the remarks.
  private static void isFoundAgain(Note note, String token, String text) {
    ObjectNode tree = (ObjectNode) NoteJson.tree(note);
    tree.remove("account");
    assertThat(tree.toString()).as("lost from:\n" + text).contains(token);
  }
}
