package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a text: passages, words split at line ends, sentences, sections, footnotes. */
class TextPartsTest {

  @Test
  void aPassageJoinsLinesAndKnowsItsPositions() {
    NotePassage passage = passage("  The first\n   line,\u00a0and \t more  ");
    assertThat(passage.text()).isEqualTo("The first line, and more");
    assertThat(passage.at(0)).isEqualTo(2);
    assertThat(passage.at(10)).isEqualTo(15);
    assertThat(passage.place()).isEqualTo(new ParsedNote.Place(2, 31));
    assertThat(passage.part(4, 10).text()).isEqualTo("first");
    assertThat(passage.part(4, 9).place()).isEqualTo(new ParsedNote.Place(6, 11));
    assertThat(passage.from(20).text()).isEqualTo("more");
    assertThat(passage.isEmpty()).isFalse();
    assertThat(NotePassage.empty().isEmpty()).isTrue();
    assertThat(NotePassage.empty().place()).isEqualTo(new ParsedNote.Place(0, 0));
  }

  @Test
  void passagesAreJoinedAndTrimmed() {
    String text = "one - two -";
    NotePassage one = NotePassage.of(text, 0, 3);
    NotePassage two = NotePassage.of(text, 6, text.length());
    assertThat(one.plus(two).text()).isEqualTo("one, two -");
    assertThat(one.plus(NotePassage.empty()).text()).isEqualTo("one");
    assertThat(NotePassage.empty().plus(two).text()).isEqualTo("two -");
    assertThat(two.trim(" -").text()).isEqualTo("two");
    assertThat(passage("--").trim("-").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'export con-\ntrols',export controls",
    "'export con- \n  trols',export controls",
    "'dual-\nuse and dual-use',dual-use and dual-use",
    "'non-\nproliferation',non-proliferation",
    "'export -\ntrols',export - trols",
    "'soft\u00ad\nhyphen',softhyphen",
    "'1540-\nbis',1540- bis",
    "con-trols,con-trols"
  })
  void wordsSplitAtALineEndAreRejoined(String text, String expected) {
    assertThat(passage(text).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One. Two! Three? Four | One.#Two!#Three?#Four",
        "Dr. A. Example spoke. Then others. | Dr. A. Example spoke.#Then others.",
        "It ended (see No. 5. Annex) there. Next | It ended (see No. 5. Annex) there.#Next",
        "In 2012. 3 experts came. no more | In 2012.#3 experts came. no more",
        "第一句。第二句！第三句 | 第一句。#第二句！#第三句",
        "هل انتهت؟ نعم. شكرا | هل انتهت؟#نعم.#شكرا",
        "A vote in St. Example. «Next» | A vote in St. Example.#«Next»",
      })
  void aTextIsSplitIntoSentences(String text, String sentences) {
    assertThat(SentenceSplitter.of(passage(text)))
        .extracting(NotePassage::text)
        .containsExactly(sentences.split("#"));
  }

  @Test
  void linesAreJoinedIntoParagraphs() {
    assertThat(SectionParser.paragraphs("One\nline.\n\nTwo\n \t\nand more\n\n\nThree"))
        .isEqualTo("One line.\n\nTwo and more\n\nThree");
    assertThat(SectionParser.paragraphs("Ends.\n\nlower")).isEqualTo("Ends.\n\nlower");
    assertThat(SectionParser.paragraphs("  ")).isEmpty();
  }

  @Test
  void sectionsAreNumberedAndReported() {
    NoteFindings findings = new NoteFindings();
    NoteLayout layout =
        NoteLayout.of(
            "Event: a\n\n1. Background\n\nText here.\n\n2. Results:\n\n3. Next steps\nMore");
    List<Note.Section> sections = SectionParser.read(layout, findings);
    assertThat(sections)
        .containsExactly(
            new Note.Section("1", "Background", "Text here."),
            new Note.Section("2", "Results", ""),
            new Note.Section("3", "Next steps", "More"));
    assertThat(findings.review())
        .containsExactly(
            new Note.Review("/sections/1", Message.of("notes.review.section-empty"), "Results:"));
    assertThat(findings.places()).containsKeys("/sections/0/title", "/sections/2/title");
    NoteFindings none = new NoteFindings();
    assertThat(SectionParser.read(NoteLayout.of("Nothing here"), none)).isEmpty();
    assertThat(none.review())
        .extracting(Note.Review::reason)
        .containsExactly(Message.of("notes.review.no-sections"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Background#Text#2. Results#Text | Background#Results",
        "I. Background#Text#II. Results#Text | Background#Results",
        "一、背景#案文#二、成果#案文 | 背景#成果",
        "1) Background#Text#2) Results#Text | Background#Results",
        "1. Background#Text#3. Results#Text | Background",
        "1. the text goes on#1. Background#Text | Background",
        "1. May 2012#Text |",
        "1. One, two,#Text |",
        "1. This is a sentence of more than sixty characters that ends so.#Text |",
        "1. Only a title |",
        "Background#Text#Highlights of the discussions#Text | Background#Highlights of the"
            + " discussions",
        "A 1. Background text 2. Highlights of the discussions text | Background#Highlights of the"
            + " discussions",
      })
  void headingsAreFound(String text, String titles) {
    assertThat(NoteLayout.of(text.replace('#', '\n')).headings())
        .extracting(heading -> heading.title().text())
        .containsExactly(titles == null ? new String[0] : titles.split("#"));
  }

  @Test
  void aLongTitleContinuesOnTheNextLine() {
    NoteLayout layout =
        NoteLayout.of("1. Highlights of the discussions and\nof the presentations\n\nText\n");
    assertThat(layout.headings().getFirst().title().text())
        .isEqualTo("Highlights of the discussions and of the presentations");
    assertThat(NoteLayout.of("1. Background\nof the event\n\nText\n").headings().getFirst().title())
        .extracting(NotePassage::text)
        .isEqualTo("Background");
    assertThat(
            NoteLayout.of("1. Highlights of the discus-\nsions\nText\n")
                .headings()
                .getFirst()
                .title()
                .text())
        .isEqualTo("Highlights of the discussions");
  }

  @Test
  void theBackgroundIsTheSectionOfThatNameOrTheFirst() {
    assertThat(NoteLayout.of("1. Results\nOne\n2. Background\nTwo\n").background().text())
        .isEqualTo("Two");
    assertThat(NoteLayout.of("1. Results\nOne\n2. Others\nTwo\n").background().text())
        .isEqualTo("One");
    assertThat(NoteLayout.of("No sections").background().isEmpty()).isTrue();
    assertThat(NoteLayout.of("1. Results\nOne\n2. Others\nTwo\n").bodies())
        .extracting(NotePassage::text)
        .containsExactly("One", "Two");
  }

  @Test
  void linesAndParagraphsHaveABeginning() {
    NoteLayout layout = NoteLayout.of("one two\n  three\n\nfour");
    assertThat(layout.lineStart(0)).isTrue();
    assertThat(layout.lineStart(4)).isFalse();
    assertThat(layout.lineStart(10)).isTrue();
    assertThat(layout.paragraphStart(10)).isFalse();
    assertThat(layout.paragraphStart(17)).isTrue();
  }

  @Test
  void aFullLineRunsOnToTheNext() {
    String full = "x".repeat(60);
    NoteLayout layout = NoteLayout.of(full + "\nnext word\nshort\nnext");
    assertThat(layout.runsOn(61)).isTrue();
    assertThat(layout.runsOn(77)).isFalse();
    assertThat(layout.runsOn(0)).isFalse();
    assertThat(NoteLayout.of("x".repeat(30) + "\nnext").runsOn(31)).isFalse();
    assertThat(NoteLayout.of("x".repeat(151) + "\nnext").runsOn(152)).isFalse();
  }

  @Test
  void footnotesAreSeparatedAndTheSentenceAroundThemIsRejoined() {
    String text = "The meeting\n\n¹ A footnote.\n\nwas held.\n\n² Another\nfootnote";
    Footnotes footnotes = Footnotes.of(text);
    assertThat(footnotes.texts())
        .extracting(NotePassage::text)
        .containsExactly("A footnote.", "Another footnote");
    assertThat(footnotes.rest()).hasSameSizeAs(text).doesNotContain("footnote");
    assertThat(passage(footnotes.rest()).text()).isEqualTo("The meeting was held.");
    assertThat(footnotes.rest().substring(11, 28)).isBlank().doesNotContain("\n");
    assertThat(Footnotes.of("It ended.\n\n¹ A footnote.\n\nNext").rest())
        .contains("It ended.\n\n", "\n\nNext");
    assertThat(Footnotes.of("No footnote").texts()).isEmpty();
  }

  @Test
  void theStandardFootnoteEndsWithTheParticipants() {
    Footnotes footnotes =
        Footnotes.of(
            "Text.\n* For information only. Not an official report. Views are not those of the"
                + " Committee, the\norganizers or the participants. More text.\n");
    assertThat(footnotes.texts())
        .extracting(NotePassage::text)
        .containsExactly(
            "For information only. Not an official report. Views are not those of the Committee,"
                + " the organizers or the participants.");
    assertThat(footnotes.rest()).contains("Text.", "More text.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paragraph 3 (d) and operative paragraph 10 | 3(d) 10",
        "OP 2 and OP3a | 2 3(a)",
        "paragraphs 13 and para. 0 |",
        "пункт 3 б) | 3(b)",
        "第3段 | 3",
        "الفقرة 3 (ب) | 3(b)",
        "paragraph 3, paragraph 3 | 3",
      })
  void paragraphsOfTheResolutionAreFound(String text, String paragraphs) {
    assertThat(SubjectParser.paragraphs(text))
        .containsExactly(paragraphs == null ? new String[0] : paragraphs.split(" "));
  }

  @Test
  void draftingIsAlwaysLegislation() {
    SubjectParser subjects = new SubjectParser(new SubjectAreas());
    assertThat(subjects.areas("assistance with drafting")).contains("drafting", "legislation");
    assertThat(subjects.areas("border controls")).contains("border-control");
    assertThat(subjects.areas("nothing")).isEmpty();
  }

  @Test
  void resolutionsLinksAndMailboxesAreFoundOnce() {
    String text =
        "Resolutions 1540 (2004), 1540 (2004) and 1977(2011); see"
            + " https://example.org/a_(b), (http://example.org/c). www.example.org! and"
            + " a.b@example.org, a.b@example.org. 1540 (1804)";
    assertThat(ReferenceParser.resolutions(text, new NoteFindings()))
        .containsExactly("1540 (2004)", "1977 (2011)");
    assertThat(ReferenceParser.links(text))
        .containsExactly("https://example.org/a_(b)", "http://example.org/c", "www.example.org");
    assertThat(ReferenceParser.mailboxes(text)).containsExactly("a.b@example.org");
    assertThat(ReferenceParser.resolutions("第1540（2004年）号决议", new NoteFindings()))
        .containsExactly("1540 (2004)");
  }

  private static NotePassage passage(String text) {
    return NotePassage.of(text, 0, text.length());
  }
}
