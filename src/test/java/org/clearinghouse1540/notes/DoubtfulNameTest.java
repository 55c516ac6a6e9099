package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that a person must check: the reason is a sentence in the language of the reader. */
class DoubtfulNameTest {
  private static final PartyResolver RESOLVER = PartyResolver.standalone();
  private static final NameResolver NAMES = new NameResolver(RESOLVER);

  @ParameterizedTest
  @CsvSource({
    "Macedonia,states.doubt.sensitive",
    "Македония,states.doubt.sensitive",
    "Territoires palestiniens,states.doubt.sensitive",
    "الأراضي الفلسطينية,states.doubt.sensitive",
    "巴勒斯坦领土,states.doubt.sensitive",
    "Congo,states.doubt.shared",
    "РК,states.doubt.shared"
  })
  void aDoubtfulNameOfAStateHasItsReason(String name, String reason) {
    assertThat(RESOLVER.state(name))
        .isInstanceOfSatisfying(
            NameMatch.Doubtful.class,
            doubtful -> assertThat(doubtful.reason()).isEqualTo(Message.of(reason)));
    assertThat(NAMES.of(name).doubt())
        .contains(Message.of("notes.review.uncertain-name", Message.of(reason)));
  }

  @Test
  void aKnownAcronymAfterAnotherNameIsDoubtful() {
    String name = "Example Union of Nobody (UNODA)";
    assertThat(RESOLVER.organization(name))
        .isInstanceOfSatisfying(
            NameMatch.Doubtful.class,
            doubtful ->
                assertThat(doubtful.reason()).isEqualTo(Message.of("states.doubt.acronym")));
    assertThat(RESOLVER.party(name)).isInstanceOf(NameMatch.Doubtful.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReasonIsReadInTheLanguageOfTheReader(Language language) {
    for (String name : new String[] {"Macedonia", "Congo"}) {
      Message doubt = NAMES.of(name).doubt().orElseThrow();
      Message reason = (Message) doubt.arguments().getFirst();
      assertThat(Texts.has(reason.key())).isTrue();
      assertThat(doubt.in(language))
          .contains(reason.in(language))
          .doesNotContain("{0}", "[states.");
      if (language != Language.EN) {
        assertThat(doubt.in(language)).isNotEqualTo(doubt.in(Language.EN));
        assertThat(reason.in(language)).isNotEqualTo(reason.in(Language.EN));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Korea", "The Congo", "Austr."})
  void aNameOfSeveralStatesNamesAllOfThem(String name) {
    NameResolver.Party party = NAMES.of(name);
    assertThat(party.known()).isFalse();
    assertThat(party.candidates()).hasSize(2);
    assertThat(party.doubt().orElseThrow().in(Language.EN))
        .contains(party.candidates().get(0).name(), party.candidates().get(1).name());
  }

  @ParameterizedTest
  @CsvSource({
    "Government of Kenya,KEN",
    "the Government of the Republic of Kenya,KEN",
    "Gobierno de Kenya,KEN",
    "Gouvernement du Kenya,KEN",
    "Правительство Кении,KEN",
    "肯尼亚政府,KEN",
    "Representatives of Kenya,KEN",
    "Kenya (host),KEN",
    "Kenya*,KEN",
    "the Kenya¹,KEN"
  })
  void aRemarkOrAnOfficeAroundTheNameIsIgnored(String name, String code) {
    assertThat(NAMES.of(name).state().map(state -> state.code())).contains(code);
    assertThat(NAMES.of(name).doubt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Government of Nowhere", "Republic", "''", "Kenya and Nowhere", "(host)"})
  void aNameThatIsNotKnownIsNeitherMatchedNorDoubtful(String name) {
    NameResolver.Party party = NAMES.of(name);
    assertThat(party.known()).isFalse();
    assertThat(party.doubt()).isEmpty();
    assertThat(party.candidates()).isEmpty();
  }

  @Test
  void onlyAWholeNameIsThatOfAGovernment() {
    assertThat(NameResolver.isGovernment("Government of Kenya")).isTrue();
    assertThat(NameResolver.isGovernment("Gouvernement d'Example")).isTrue();
    assertThat(NameResolver.isGovernment("Kenya")).isFalse();
    assertThat(NameResolver.plain("The Example Club (EXC)")).isEqualTo("Example Club");
    assertThat(NameResolver.plain("Thematic Club")).isEqualTo("Thematic Club");
  }
}
