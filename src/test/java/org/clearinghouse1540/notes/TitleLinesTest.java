package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.files.DocumentText;
import org.junit.jupiter.api.Test;

/** Sections are found by the structure of a note, whatever the words of their titles. */
class TitleLinesTest {
  private static final NoteParser READING = NoteParser.standalone();
  private static final String HEAD =
      """
      Information Note

      Event: Example Workshop
      Organizers: Example Centre
      Date and venue: 3-4 May 2018, Example City
      Participants:
      States: Norway, Sweden

      """;

  @Test
  void aShortLineAboveSentencesIsATitleInAnyWords() {
    Note note =
        read(HEAD + "How it began\n\nTwo offices had the idea. They met.\n\nAfter that\n\nNone.\n");
    assertThat(titles(note)).containsExactly("How it began", "After that");
    assertThat(note.participants()).hasSize(2);
  }

  @Test
  void aPageWithoutEmptyLinesHasTheSameSections() {
    Note note =
        read(
            (HEAD + "How it began\nTwo offices had the idea. They met.\nAfter that\nNone.\n")
                .replace("\n\n", "\n"));
    assertThat(titles(note)).containsExactly("How it began", "After that");
  }

  @Test
  void numberedParagraphsUnderTitlesAreNoTitles() {
    Note note =
        read(
            HEAD
                + """
                How it began

                1. Two offices had the idea.

                2. They met and found a third one in the same town.

                What was said

                3. Norway thanked the host.
                """);
    assertThat(titles(note)).containsExactly("How it began", "What was said");
  }

  @Test
  void paragraphsUnderRomanNumbersKeepTheirOwnNumbers() {
    Note note =
        read(
            HEAD
                + """
                I. Start

                1. Two offices had the idea in a year of which nobody is quite sure

                and then they met.

                II. End

                2. Example participants went home.
                """);
    assertThat(titles(note)).containsExactly("Start", "End");
  }

  @Test
  void aGroupOfParticipantsIsNoTitle() {
    Note note =
        read(
            HEAD
                + "Other countries\nDenmark\nFinland\n\nHow it began\n\nTwo offices had the idea there.\n");
    assertThat(titles(note)).containsExactly("How it began");
    assertThat(note.participants()).hasSize(4);
  }

  @Test
  void aChineseNumberWithASpaceBeginsASection() {
    Note note =
        read(
            """
            情况说明

            1. 活动：示例讲习班
            2. 主办方：示例中心
            3. 日期和地点：2018年5月3日至4日，示例市
            4. 与会者：
            国家：挪威、瑞典

            一 情况

            5. 两个办公室提出了这个想法。

            二 结束

            6. 与会者返回。
            """);
    assertThat(titles(note)).containsExactly("情况", "结束");
    assertThat(note.event().title()).isEqualTo("示例讲习班");
  }

  @Test
  void aCityWithTheNameOfItsStateIsACity() {
    Note note =
        read(HEAD.replace("Example City", "Djibouti, Djibouti") + "1. Background\n\nIt was.\n");
    assertThat(note.event().city()).isEqualTo("Djibouti");
    assertThat(note.event().country()).isEqualTo("DJI");
  }

  private static List<String> titles(Note note) {
    return note.sections().stream().map(Note.Section::title).toList();
  }

  private static Note read(String text) {
    return READING.read(new DocumentText("text/plain", text, List.of())).note();
  }
}
