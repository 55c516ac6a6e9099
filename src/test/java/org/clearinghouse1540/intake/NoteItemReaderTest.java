package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteItemReaderTest {
  private static final NoteItemReader READER =
      new NoteItemReader(PartyResolver.standalone(), new EventRoles(), new SubjectAreas());

  private static final NoteItem.FoundEvent EVENT =
      new NoteItem.FoundEvent(
          "Example workshop",
          "2031-05-03",
          "2031-05-04",
          List.of(),
          false,
          "Example City",
          Optional.empty(),
          "3-4 May 2031, Example City");
  private static final NoteItem.FoundParticipant PARTICIPANT =
      new NoteItem.FoundParticipant(
          "States",
          "Example State 001",
          "Example State 001",
          ParticipantKind.OTHER,
          Optional.empty(),
          Optional.empty());
  private static final NoteItem.FoundOrganizer ORGANIZER =
      new NoteItem.FoundOrganizer(
          "Example Organization", "Example Org.", Optional.empty(), Optional.empty(), "organizer");
  private static final NoteItem.FoundContribution CONTRIBUTION =
      new NoteItem.FoundContribution(
          "Example State 001",
          Optional.empty(),
          "Example fund",
          Optional.of(new BigDecimal("5")),
          Optional.of("USD"),
          "Example State 001 contributed.");
  private static final NoteItem.FoundNeed NEED =
      new NoteItem.FoundNeed(
          "Training is needed (invented).",
          List.of("3(d)"),
          List.of("border-control"),
          "one State",
          List.of("Example State 001"));

  private static Form form(String... fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      values.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
    }
    return new Form(values, Map.of());
  }

  private static NoteItem read(NoteItem item, String... fields) {
    Form form = form(fields);
    NoteItem read = READER.read(form, item);
    form.check();
    return read;
  }

  private static NoteItem item(String name) {
    return switch (name) {
      case "event" -> EVENT;
      case "participant" -> PARTICIPANT;
      case "organizer" -> ORGANIZER;
      case "need" -> NEED;
      default -> CONTRIBUTION;
    };
  }

  @Test
  void correctedDatesDoNotKeepTheSingleDaysOfOtherDates() {
    List<LocalDate> days = List.of(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 7));
    NoteItem.FoundEvent event =
        new NoteItem.FoundEvent(
            "Example workshop",
            "2031-05-03",
            "2031-05-07",
            days,
            false,
            "Example City",
            Optional.empty(),
            "3 and 7 May 2031");
    NoteItem.FoundEvent other =
        (NoteItem.FoundEvent) read(event, "start", "2031-06-03", "end", "2031-06-07");
    assertThat(other.days()).isEmpty();
    NoteItem.FoundEvent same = (NoteItem.FoundEvent) read(event, "city", "Other City");
    assertThat(same.days()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event|start|2014-02-30",
        "event|start|12 March 2014",
        "event|start|2014-13",
        "event|end|2031-05-02",
        "event|country|XXX",
        "participant|state|Korea",
        "participant|kind|spectator",
        "participant|kind|person",
        "organizer|role|boss",
        "organizer|role|participating",
        "contribution|amount|1e99",
        "contribution|amount|-5",
        "contribution|amount|1,000",
        "contribution|currency|dollars",
        "need|states|Example State 001; Nowhere"
      })
  void anInvalidCorrectionIsRefusedAtItsField(String item, String field, String value) {
    assertThatThrownBy(() -> read(item(item), field, value))
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
  }

  @Test
  void aTextThatIsTooLongOrHasControlCharactersIsRefused() {
    for (String text : List.of("x".repeat(4_001), "a\u0007b", "a\u0000b")) {
      assertThatThrownBy(() -> read(EVENT, "title", text)).isInstanceOf(BadInput.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"2014", "2014-03", "2014-03-11", "''"})
  void aDateMayBeKnownInPart(String start) {
    assertThat(read(EVENT, "start", start, "end", ""))
        .isInstanceOfSatisfying(
            NoteItem.FoundEvent.class, event -> assertThat(event.start()).isEqualTo(start));
  }

  @ParameterizedTest
  @CsvSource({"KAZ", "Kazakhstan", "Казахстан", "كازاخستان", "哈萨克斯坦"})
  void aStateMayBeEnteredByCodeOrByNameInAnyLanguage(String typed) {
    assertThat(read(PARTICIPANT, "state", typed).state()).contains("KAZ");
  }

  @Test
  void theWordsAsReceivedAndFieldsThatWereNotSentStayUnchanged() {
    assertThat(read(PARTICIPANT, "asReceived", "other words", "group", "x")).isEqualTo(PARTICIPANT);
    for (String item : List.of("event", "participant", "organizer", "need", "contribution")) {
      assertThat(read(item(item), "decision", "accepted")).isEqualTo(item(item));
    }
  }

  @Test
  void anAmountAndACurrencyMayBeCorrectedOrRemoved() {
    assertThat(read(CONTRIBUTION, "amount", "2368769.46", "currency", "eur"))
        .isInstanceOfSatisfying(
            NoteItem.FoundContribution.class,
            contribution -> {
              assertThat(contribution.amount()).contains(new BigDecimal("2368769.46"));
              assertThat(contribution.currency()).contains("EUR");
            });
    assertThat(read(CONTRIBUTION, "amount", "", "currency", ""))
        .isInstanceOfSatisfying(
            NoteItem.FoundContribution.class,
            contribution -> {
              assertThat(contribution.amount()).isEmpty();
              assertThat(contribution.currency()).isEmpty();
            });
  }

  @Test
  void theListsOfANeedAreReadAsLists() {
    assertThat(
            read(
                NEED,
                "text",
                "Training (invented).",
                "paragraphs",
                "3(d), 6",
                "states",
                "Example State 001; Kazakhstan"))
        .isEqualTo(
            new NoteItem.FoundNeed(
                "Training (invented).",
                List.of("3(d)", "6"),
                List.of(),
                "one State",
                List.of("Example State 001", "KAZ")));
  }

  @Test
  void aCorrectedNameIsMatchedAnewUnlessThePersonSaysWhoItIs() {
    assertThat(read(PARTICIPANT, "name", "Kazakhstan"))
        .isInstanceOfSatisfying(
            NoteItem.FoundParticipant.class,
            corrected -> {
              assertThat(corrected.state()).contains("KAZ");
              assertThat(corrected.type()).isEqualTo(ParticipantKind.STATE);
              assertThat(corrected.asReceived()).isEqualTo("Example State 001");
              assertThat(corrected.otherName()).contains("Kazakhstan");
            });
    assertThat(read(PARTICIPANT, "name", "Kazakhstan", "state", "Bhutan").state()).contains("BTN");
    assertThat(read(ORGANIZER, "name", "INTERPOL", "state", "", "body", ""))
        .isInstanceOfSatisfying(
            NoteItem.FoundOrganizer.class,
            corrected -> assertThat(corrected.body()).contains("INTERPOL"));
  }

  @Test
  void aNameThatIsNotKnownIsKeptAsTyped() {
    assertThat(read(PARTICIPANT, "name", "Example Harbour Board", "body", "Harbour Board"))
        .isInstanceOfSatisfying(
            NoteItem.FoundParticipant.class,
            kept -> {
              assertThat(kept.name()).isEqualTo("Example Harbour Board");
              assertThat(kept.body()).contains("Harbour Board");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ORGANIZER,name",
    "PARTICIPANT,name",
    "EARLIER_EVENT,title",
    "CONTRIBUTION,fund",
    "NEED,text",
    "RECOMMENDATION,text"
  })
  void aLineThatAPersonAddsNeedsItsName(NoteItem.Kind kind, String field) {
    Form empty = form("donor", "Example donor");
    READER.readNew(empty, kind);
    assertThatThrownBy(empty::check)
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    Form filled = form("donor", "Example donor", field, "Example words", "group", "Others");
    NoteItem item = READER.readNew(filled, kind);
    filled.check();
    assertThat(item.kind()).isEqualTo(kind);
    assertThat(item.heading()).contains("Example words");
  }
}
