package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Information notes and the Chair's summary as documents, and the names of attending States. */
class InformationNoteDocumentTest {
  private static final NoteTemplates TEXTS = new NoteTemplates();

  private static InformationNoteDocument note(Language language) {
    return new InformationNoteDocument(
        TEXTS, language, Map.of("event", "Example event", "background", "First\nSecond"));
  }

  private static List<String> headings(PrintDocument document) {
    return document.parts().stream()
        .filter(Part.Heading.class::isInstance)
        .map(part -> ((Part.Heading) part).words())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDraftIsMarkedAndAnIssuedNoteIsNumbered(Language language) {
    PrintDocument draft = note(language).draft();
    assertThat(draft.draft()).isEqualTo(Texts.get(language, "frame.draft"));
    assertThat(draft.foot()).isEmpty();
    PrintDocument issued = note(language).issue(3, "2031-05-04");
    assertThat(issued.draft()).isEmpty();
    assertThat(issued.foot()).contains("3", "2031-05-04");
    assertThat(issued.note()).isEqualTo(TEXTS.get("footnote", language));
    assertThat(issued.title()).isEqualTo(TEXTS.get("heading", language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSectionsAfterTheHeadAreNumbered(Language language) {
    assertThat(headings(note(language).draft()))
        .hasSize(4)
        .satisfies(
            list -> {
              for (int i = 0; i < list.size(); i++) {
                assertThat(list.get(i)).startsWith((i + 1) + ". ");
              }
            });
  }

  @Test
  void eachLineOfASectionIsAParagraphAndAMissingLabelStaysEmpty() {
    List<Part> parts = note(Language.EN).draft().parts();
    assertThat(parts)
        .contains(
            new Part.Labelled("Event", "Example event"),
            new Part.Labelled("Organizers", ""),
            new Part.Words("First"),
            new Part.Words("Second"));
  }

  @Test
  void theSummaryOfAMeetingLeavesItsContentToTheChair() {
    PrintDocument summary = note(Language.EN).chairSummary();
    String write = TEXTS.get("chair.write", Language.EN);
    assertThat(headings(summary)).hasSize(3);
    assertThat(summary.parts()).filteredOn(new Part.Words(write)::equals).hasSize(3);
    assertThat(summary.parts()).doesNotContain(new Part.Words("First"));
    assertThat(summary.draft()).isNotEmpty();
  }

  @Test
  void onlyTheSectionsOfANoteAreFound() {
    assertThat(NoteTemplates.findSection("summary")).contains("summary");
    assertThat(NoteTemplates.findSection("heading")).isEmpty();
    assertThat(TEXTS.find("group.unknown", Language.EN)).isEmpty();
    assertThatThrownBy(() -> TEXTS.get("unknown", Language.EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  @Test
  void anInventedStateIsNamedByItsCode() {
    AttendingState state = new AttendingState("Example State 001 (é)", Optional.empty());
    assertThat(state.name(Language.AR)).isEqualTo("Example State 001 (é)");
    assertThat(state.fileName()).isEqualTo("Example-State-001-e");
    assertThat(state.member()).isTrue();
    assertThat(state.region()).isEmpty();
  }
}
