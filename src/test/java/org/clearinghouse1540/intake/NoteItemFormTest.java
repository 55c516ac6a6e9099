package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields that correct an item: filled from it, and read back without a change. */
class NoteItemFormTest {
  private static final SubjectAreas AREAS = new SubjectAreas();
  private static final NoteItemForm FORM = new NoteItemForm(new States(), new EventRoles(), AREAS);
  private static final NoteItemReader READER =
      new NoteItemReader(PartyResolver.standalone(), new EventRoles(), AREAS);

  private static final List<NoteItem> ITEMS =
      List.of(
          new NoteItem.FoundEvent(
              "Example workshop",
              "2031-05-03",
              "2031-05-04",
              List.of(),
              false,
              "Example City",
              Optional.of("KAZ"),
              "received"),
          new NoteItem.FoundOrganizer(
              "Example Institute", "the Institute", Optional.of("KEN"), Optional.empty(), "host"),
          new NoteItem.FoundParticipant(
              "Others",
              "Example body",
              "Example body",
              ParticipantKind.ORGANIZATION,
              Optional.empty(),
              Optional.of("UNODA")),
          new NoteItem.FoundEarlierEvent(
              "Earlier seminar", "2030", "", "", Optional.empty(), "passage"),
          new NoteItem.FoundContribution(
              "Example donor",
              Optional.of("DEU"),
              "Example fund",
              Optional.of(new BigDecimal("2500000.50")),
              Optional.of("EUR"),
              "gave"),
          new NoteItem.FoundNeed(
              "Training",
              List.of("3(d)", "6"),
              List.of("border-control", "drafting"),
              "a delegate",
              List.of("KAZ", "KEN")),
          new NoteItem.FoundRecommendation("Send a guide", List.of(), List.of()));

  private static List<FieldView> fields(NoteItem item, Language language) {
    return FORM.fields(SubmittedForm.none().view("/x"), item, language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLineThatIsSentUnchangedStaysUnchangedInEachLanguage(Language language) {
    for (NoteItem item : ITEMS) {
      Map<String, List<String>> sent = new LinkedHashMap<>();
      for (FieldView field : fields(item, language)) {
        List<String> values = new ArrayList<>();
        if (field.options().isEmpty()) {
          values.add(field.value());
        } else {
          field.options().stream().map(Option::value).filter(field::has).forEach(values::add);
        }
        sent.put(field.name(), values);
      }
      Form form = new Form(sent, Map.of());
      NoteItem read = READER.read(form, item);
      form.check();
      assertThat(read).as(item + " in " + language).isEqualTo(item);
    }
  }

  @Test
  void theWordsAsReceivedHaveNoField() {
    for (NoteItem item : ITEMS) {
      assertThat(fields(item, Language.EN))
          .extracting(FieldView::name)
          .doesNotHaveDuplicates()
          .doesNotContain("asReceived", "venueAsReceived", "group");
    }
  }

  @Test
  void statesAreNamedInTheLanguageOfTheReader() {
    assertThat(value(ITEMS.get(0), "country", Language.RU)).isEqualTo("Казахстан");
    assertThat(value(ITEMS.get(4), "state", Language.FR)).isEqualTo("Allemagne");
    assertThat(value(ITEMS.get(5), "states", Language.EN)).isEqualTo("Kazakhstan; Kenya");
    assertThat(value(ITEMS.get(4), "amount", Language.AR)).isEqualTo("2500000.50");
  }

  private static String value(NoteItem item, String field, Language language) {
    return fields(item, language).stream()
        .filter(view -> view.name().equals(field))
        .map(FieldView::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOrganizerHasTheRolesOfOrganizersAndAParticipantIsNoPerson() {
    assertThat(options(ITEMS.get(1), "role"))
        .containsExactly("host", "organizer", "in_cooperation", "supporter", "funder");
    assertThat(options(ITEMS.get(2), "kind"))
        .contains("state", "observer_state", "organization", "other")
        .doesNotContain("person");
  }

  private static List<String> options(NoteItem item, String field) {
    return fields(item, Language.EN).stream()
        .filter(view -> view.name().equals(field))
        .flatMap(view -> view.options().stream())
        .map(Option::value)
        .toList();
  }

  private static List<String> problems(NoteItem item, String... values) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      sent.put(values[i], List.of(values[i + 1]));
    }
    Form form = new Form(sent, Map.of());
    try {
      READER.read(form, item);
      form.check();
      return List.of();
    } catch (BadInput refused) {
      return refused.problems().stream()
          .map(problem -> problem.field() + " " + problem.message().key())
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,start,2031-02-30,start kit.form.date",
    "0,end,2031-05-02,end intake.refused.end",
    "0,title,a\u0007b,title kit.form.characters",
    "0,country,Nowhere,country intake.refused.state",
    "1,role,invited,role kit.form.choice",
    "1,state,Korea,state intake.refused.state",
    "2,kind,person,kind kit.form.choice",
    "4,amount,1.000.000,amount intake.refused.amount",
    "4,amount,about 5,amount intake.refused.amount",
    "4,currency,EURO,currency intake.refused.currency",
    "4,currency,€,currency intake.refused.currency",
    "5,states,Kazakhstan; Korea,states intake.refused.state",
    "6,text,a\u0000b,text kit.form.characters"
  })
  void eachRefusalIsAtItsField(int item, String field, String value, String problem) {
    assertThat(problems(ITEMS.get(item), field, value)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05,2031-04,false",
    "2031,2030,false",
    "2031-05-03,2031-04,false",
    "2031-05-03,2030,false",
    "2031-05-03,2031-05,true",
    "2031-05,2031-05-01,true",
    "2031,2031-01,true",
    "2031-05-03,'',true",
    "'',2031-05-03,true"
  })
  void theEndIsNotBeforeTheStartAtAnyPrecision(String start, String end, boolean accepted) {
    List<String> problems = problems(ITEMS.getFirst(), "start", start, "end", end);
    assertThat(problems.contains("end intake.refused.end")).isEqualTo(!accepted);
    assertThat(problems.isEmpty()).isEqualTo(accepted);
  }

  @Test
  void theRefusalOfAStateNamesItInEachLanguage() {
    Form form = new Form(Map.of("state", List.of("Nowhere land")), Map.of());
    READER.read(form, ITEMS.get(1));
    try {
      form.check();
      throw new AssertionError("not refused");
    } catch (BadInput refused) {
      for (Language language : Language.values()) {
        assertThat(refused.sentence(language)).contains("Nowhere land");
      }
    }
  }

  @Test
  void severalProblemsOfOneLineAreReportedTogether() {
    assertThat(problems(ITEMS.get(4), "amount", "x", "currency", "yyyy", "state", "Nowhere"))
        .containsExactlyInAnyOrder(
            "amount intake.refused.amount",
            "currency intake.refused.currency",
            "state intake.refused.state");
  }

  @Test
  void uncheckedAreasAreRemovedOnlyIfTheFieldsWereSent() {
    Form form = new Form(Map.of("text", List.of("Training")), Map.of());
    assertThat(READER.read(form, ITEMS.get(5)))
        .isInstanceOfSatisfying(
            NoteItem.FoundNeed.class,
            need -> {
              assertThat(need.areas()).isEmpty();
              assertThat(need.paragraphs()).containsExactly("3(d)", "6");
            });
  }
}
