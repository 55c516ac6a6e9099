package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.assistance.ReceiptReader.TypedRequest;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a request that was received becomes a request, or problems of its fields. */
class ReceiptReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
  private static final ReceiptReader READER = new ReceiptReader(PartyResolver.standalone());
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  ReceiptReaderTest() {
    type("channel", "note-verbale");
    type("requester", "Example State 333");
    type("requestedOn", "2024-06-01");
    type("receivedOn", "2024-06-03");
    type("words0", "A course for customs officers");
  }

  private void type(String field, String value) {
    values.put(field, List.of(value));
  }

  private TypedRequest read() {
    Form form = form();
    TypedRequest typed = READER.read(form, TODAY);
    form.check();
    return typed;
  }

  private ReceivedRequest request() {
    return read().request();
  }

  private List<String> problems() {
    Form form = form();
    ReceivedRequest typed = READER.read(form, TODAY).request();
    try {
      form.check();
    } catch (BadInput bad) {
      return bad.problems().stream()
          .map(problem -> problem.field() + " " + problem.message().key())
          .toList();
    }
    assertThat(typed.items()).as("a form without a problem has a need").isNotEmpty();
    return List.of();
  }

  private Form form() {
    return new Form(values, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "'',false,1",
    "'',true,2",
    "3,false,3",
    "3,true,4",
    "0,false,1",
    "-5,false,1",
    "x,true,2",
    "100,true,100",
    "999,false,100",
    "1000,false,1"
  })
  void theFormHasFieldsForOneToAHundredNeeds(String count, boolean more, int shown) {
    assertThat(ReceiptReader.items(count, more)).isEqualTo(shown);
  }

  @Test
  void anInventedStateIsRecognizedByItsName() {
    assertThat(request().state()).isEqualTo("Example State 333");
    assertThat(request().requester()).isEqualTo("Example State 333");
    assertThat(request().requestedOn()).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(request().receivedOn()).isEqualTo(LocalDate.of(2024, 6, 3));
  }

  @ParameterizedTest
  @CsvSource({"Chile,CHL", "CHL,CHL", "Чили,CHL", "智利,CHL", "شيلي,CHL"})
  void aStateIsRecognizedInAnyOfTheSixLanguagesAndKeepsItsNameAsReceived(String name, String code) {
    type("requester", name);
    assertThat(request().state()).isEqualTo(code);
    assertThat(request().requester()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Korea,requester assistance.refused.ambiguous-name",
    "Macedonia,requester assistance.refused.doubtful-name",
    "Atlantis,requester assistance.refused.unknown-name"
  })
  void aNameInDoubtIsLeftToAPerson(String name, String problem) {
    type("requester", name);
    assertThat(problems()).containsExactly(problem);
    type("state", "Example State 334");
    assertThat(problems()).as("the State chosen from the list").isEmpty();
    assertThat(request().state()).isEqualTo("Example State 334");
  }

  @Test
  void aRegionalOrganizationNamesItsStatesOnePerLine() {
    type("channel", "regional-organization");
    type("requester", "Example Organization of the Isles");
    type("forStates", " Example State 335 \r\n\r\nExample State 336\n");
    assertThat(request().state()).isEmpty();
    assertThat(request().forStates()).containsExactly("Example State 335", "Example State 336");
  }

  @Test
  void aLineThatIsNoStateIsItsOnlyProblem() {
    type("channel", "regional-organization");
    type("requester", "Example Organization of the Isles");
    type("forStates", "Atlantis");
    assertThat(problems()).containsExactly("forStates assistance.refused.unknown-name");
    values.remove("forStates");
    assertThat(problems()).containsExactly("forStates assistance.refused.for-states");
  }

  @Test
  void anEmptyFormNamesEachMissingFieldOnce() {
    values.clear();
    assertThat(problems())
        .containsExactly(
            "channel kit.form.choose",
            "requester kit.form.required",
            "requestedOn kit.form.required",
            "receivedOn kit.form.required",
            "items assistance.refused.no-items");
  }

  @Test
  void needsWithoutTitleAndTextAreLeftOut() {
    type("count", "4");
    type("words0", " ");
    type("title1", "Laws");
    type("words3", "Portal monitors");
    assertThat(request().items())
        .extracting(ReceivedItem::title, ReceivedItem::words)
        .containsExactly(tuple("Laws", ""), tuple("", "Portal monitors"));
  }

  @Test
  void fieldsBeyondTheShownNeedsAreIgnored() {
    type("words1", "Typed into a field that the page does not have");
    assertThat(request().items()).hasSize(1);
  }

  @Test
  void eachNeedHasItsAreasTypesAndDeadline() {
    type("areas0", "transit, border-control;detection");
    type("kinds0", "training");
    type("neededBy0", "first half of 2025");
    type("vague0", "yes");
    ReceivedItem item = request().items().getFirst();
    assertThat(item.areas()).containsExactly("transit", "border-control", "detection");
    assertThat(item.kinds()).containsExactly("training");
    assertThat(item.neededBy()).isEqualTo("first half of 2025");
    assertThat(item.specific()).isFalse();
    values.remove("vague0");
    assertThat(request().items().getFirst().specific()).isTrue();
  }

  @Test
  void aNeedThatIsTooLongIsRefusedAtItsField() {
    type("words0", "w".repeat(ReceivedRequest.LONGEST_ITEM + 1));
    type("title0", "Kept");
    assertThat(problems()).containsExactly("words0 kit.form.too-long");
  }

  @Test
  void onlySelectedConsentsAreRead() {
    assertThat(read().consents()).isEmpty();
    type("consent-summary", "yes");
    type("consent-members", "yes");
    type("consent-organization", "yes");
    assertThat(read().consents()).containsExactly(Audience.MEMBERS, Audience.SUMMARY);
  }

  @Test
  void theLetterKeepsItsLineBreaksAndItsReference() {
    type("text", "Première ligne\r\nDeuxième ligne");
    type("reference", " NV 333/2024 ");
    type("language", "fr");
    assertThat(request().text()).isEqualTo("Première ligne\nDeuxième ligne");
    assertThat(request().reference()).isEqualTo("NV 333/2024");
    assertThat(request().language()).isEqualTo("fr");
  }
}
