package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The content of the sections: contributions, needs, recommendations, chairs. In a sentence, {1}
 * and {2} are States that are drawn here, so that no file makes a statement about a State.
 */
class NoteContentTest {
  private static final PartyResolver RESOLVER = PartyResolver.standalone();
  private static final NameResolver PARTIES = new NameResolver(RESOLVER);
  private static final StateMentions MENTIONS = new StateMentions(RESOLVER);
  private static final SubjectParser SUBJECTS = new SubjectParser(new SubjectAreas());
  private static final State ONE = new States().get("ISL");
  private static final State TWO = new States().get("FJI");
  private final NoteFindings findings = new NoteFindings();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USD 3 million | 3000000 | USD",
        "1,250,000 US dollars | 1250000 | USD",
        "1.250.000,50 euros | 1250000.50 | EUR",
        "€ 12,5 млн | 12500000 | EUR",
        "12 500 CHF | 12500 | CHF",
        "10 thousand GBP | 10000 | GBP",
        "300万美元 | 3000000 | USD",
        "2亿欧元 | 200000000 | EUR",
        "2 billion yen (JPY) | 2000000000 | JPY",
        "3 mil € | 3000 | EUR",
        "$ 500 | 500 |",
        "1.5 | 1.5 |",
        "2,125 millions d'euros | | EUR",
        "1,125 млн долл. США | | USD",
        "2.125 millones de euros | | EUR",
        "2 125 millions d'euros | 2125000000 | EUR",
        "3千万美元 | 30000000 | USD",
        "2百万欧元 | 2000000 | EUR",
        "5千亿日元 | 500000000000 | JPY",
        "3亿5千万日元 | | JPY",
        "INR 1,00,000 | | INR",
        "1 to 2 million euros | | EUR",
        "1-2 million euros | | EUR",
        "3 млрд рублей | 3000000000 | RUB",
        "2 milliards d'euros | 2000000000 | EUR",
        "3 mil millones de euros | 3000000000 | EUR",
        "none | |",
      })
  void amountsAndCurrenciesAreParsed(String words, BigDecimal amount, String currency) {
    assertThat(ContributionParser.amount(words)).isEqualTo(Optional.ofNullable(amount));
    assertThat(ContributionParser.currency(words)).isEqualTo(Optional.ofNullable(currency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{1} made a donation of USD 3 million to the Example Fund. | USD",
        "In 2012, {1} contributed EUR 3,000,000 to the Example Fund for training. | EUR",
        "{1} made a contribution of 3 million to the Example Fund. |",
      })
  void aContributionHasItsDonorItsFundAndItsAmount(String sentence, String currency) {
    Note.NotedContribution found = contributions(sentence).getFirst();
    assertThat(found.state()).isEqualTo("ISL");
    assertThat(found.donor()).isEqualTo(ONE.name());
    assertThat(found.fund()).isEqualTo("Example Fund");
    assertThat(found.amount()).isEqualByComparingTo("3000000");
    assertThat(found.currency()).isEqualTo(currency);
    assertThat(reasons()).isEqualTo(currency == null ? List.of("contribution-amount") : List.of());
    assertThat(findings.places()).containsKey("/contributions/0");
  }

  @Test
  void anAmountThatIsNotStatedStaysEmpty() {
    Note.NotedContribution found =
        contributions("{1} made a donation to the Example Fund.").getFirst();
    assertThat(found.amount()).isNull();
    assertThat(found.currency()).isNull();
    assertThat(reasons()).isEmpty();
  }

  @Test
  void aContributionWithoutKnownDonorIsForReview() {
    assertThat(contributions("Example Agency made a donation of 5 to the Example Fund.")).isEmpty();
    assertThat(reasons()).containsExactly("contribution-donor");
    assertThat(contributions("There was a donation. Nothing else.")).isEmpty();
    assertThat(reasons()).containsExactly("contribution-donor", "contribution-unclear");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The delegation of {1} requested training. | ISL",
        "{1} requested training, and the delegation of {2} asked for equipment. | ISL FJI",
        "The representative of {1} noted that participants needed training. | ISL",
        "Participants requested training on paragraph 3 (d). |",
        "{1} and {2} requested assistance. | ISL FJI",
      })
  void aNeedHasTheStatesThatExpressIt(String sentence, String states) {
    List<Note.Need> needs = needs(sentence);
    assertThat(needs).hasSize(1);
    assertThat(needs.getFirst().states())
        .containsExactly(states == null ? new String[0] : states.split(" "));
    assertThat(needs.getFirst().text()).isEqualTo(filled(sentence));
    assertThat(findings.places()).containsKey("/needs/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{1} requested no assistance.",
        "{1} requested the floor.",
        "The chair requested training.",
        "Participants had requested training.",
        "The weather was fine."
      })
  void otherSentencesExpressNoNeed(String sentence) {
    assertThat(needs(sentence)).isEmpty();
  }

  @Test
  void theSubjectOfANeedIsTheLastClauseBeforeTheVerb() {
    Note.Need need =
        needs("During the discussion, participants requested training (paragraph 3 (d)).")
            .getFirst();
    assertThat(need.who()).isEqualTo("participants");
    assertThat(need.paragraphs()).containsExactly("3(d)");
    assertThat(needs("x".repeat(100) + " participants requested training.").getFirst().who())
        .hasSize(90)
        .endsWith("x participants");
    assertThat(needs("x ".repeat(60) + " participants requested training.")).isEmpty();
  }

  @Test
  void aPossibleNeedIsForReview() {
    assertThat(needs("Training for {1} would meet its needs.")).isEmpty();
    assertThat(reasons()).containsExactly("need-unclear");
    assertThat(needs("Training for others would meet its needs.")).isEmpty();
    assertThat(reasons()).hasSize(1);
  }

  @Test
  void recommendationsAreSentencesOrItemsOfAList() {
    List<Note.Recommendation> found =
        recommendations(
            """
            1. Highlights
            The meeting recommended that States share experience (paragraph 2). It was long.
            The following recommendations were made:
            - To hold a course;
              in two parts

            - To share experience.

            Nothing more.
            """);
    assertThat(found)
        .extracting(Note.Recommendation::text)
        .containsExactly(
            "The meeting recommended that States share experience (paragraph 2).",
            "To hold a course; in two parts",
            "To share experience.");
    assertThat(found.getFirst().paragraphs()).containsExactly("2");
    assertThat(findings.places())
        .containsKeys("/recommendations/0", "/recommendations/1", "/recommendations/2");
    assertThat(reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a) One#b) Two | One#Two",
        "(i) One#(ii) Two#more | One#Two more",
        "1. One#2. Two | One#Two",
        "• One;#• Two; | One#Two",
        "- One##Other text | One",
      })
  void theItemsOfAListAreSeparate(String list, String items) {
    String text = "1. Highlights\nRecommendations were:\n" + list.replace('#', '\n') + "\n";
    assertThat(recommendations(text))
        .extracting(Note.Recommendation::text)
        .containsExactly(items.split("#"));
    assertThat(reasons()).isEmpty();
  }

  @Test
  void weakRecommendationsCountInASummaryOnly() {
    String sentence = "Participants suggested to hold a course.\n";
    assertThat(recommendations("1. Background\n" + sentence)).isEmpty();
    assertThat(recommendations("1. Summary by the Chair\n" + sentence)).hasSize(1);
    assertThat(recommendations("1. Background\nThe recommendations were useful.\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A message from the Chair of the 1540 Committee was read out by an expert. | an expert",
        "The Chair’s message was delivered by an expert, who stayed. | an expert",
        "An expert read out a message from the Chair of the 1540 Committee. | An expert",
        "Un message du Président du Comité a été lu par Mme Exemple. | Mme Exemple",
      })
  void theMessageOfTheChairHasAMessenger(String sentence, String by) {
    Language language = sentence.startsWith("Un ") ? Language.FR : Language.EN;
    Note.CommitteeMessage message =
        new ChairParser(PARTIES).message(section("Other. " + sentence), language, findings);
    assertThat(message).isEqualTo(new Note.CommitteeMessage(by, sentence));
    assertThat(findings.places()).containsKey("/committee_message");
    assertThat(reasons()).isEmpty();
  }

  @Test
  void aMessageWithoutMessengerIsForReviewAndNoMessageIsNull() {
    ChairParser chairs = new ChairParser(PARTIES);
    assertThat(chairs.message(section("There were no words."), Language.EN, findings)).isNull();
    assertThat(reasons()).isEmpty();
    String sentence = "There was a message from the Chair of the Committee.";
    assertThat(chairs.message(section(sentence + " It was short."), Language.EN, findings))
        .isEqualTo(new Note.CommitteeMessage(null, sentence));
    assertThat(reasons()).containsExactly("messenger-unclear");
    assertThat(findings.places()).containsKey("/committee_message");
  }

  @Test
  void theChairOfTheMeetingIsTheFirstWhoIsNamed() {
    ChairParser chairs = new ChairParser(PARTIES);
    assertThat(chairs.chair(section("Nobody came."), Language.EN, findings)).isNull();
    String first = "The workshop was chaired by Ms. Example.";
    assertThat(chairs.chair(section(first + " " + first), Language.EN, findings))
        .isEqualTo(new Note.MeetingChair("Ms. Example", null, first));
    assertThat(reasons()).isEmpty();
    assertThat(findings.places()).containsKey("/meeting_chair");
    chairs.chair(section(first + " A session was chaired by Mr. Other."), Language.EN, findings);
    assertThat(reasons()).containsExactly("several-chairs");
  }

  private List<Note.NotedContribution> contributions(String sentence) {
    return new ContributionParser(PARTIES, MENTIONS, java.util.EnumSet.allOf(ProseNeeds.Part.class))
        .read(section(filled(sentence)), Language.EN, findings);
  }

  private List<Note.Need> needs(String sentence) {
    return new NeedParser(MENTIONS, SUBJECTS, java.util.EnumSet.allOf(ProseNeeds.Part.class))
        .read(section(filled(sentence)), Language.EN, findings);
  }

  private List<Note.Recommendation> recommendations(String text) {
    return new RecommendationParser(SUBJECTS).read(NoteLayout.of(text), Language.EN, findings);
  }

  private static Language language(String sentence) {
    return sentence.startsWith("Un atelier")
        ? Language.FR
        : sentence.startsWith("Un taller") ? Language.ES : Language.EN;
  }

  private static String filled(String sentence) {
    return sentence.replace("{1}", ONE.name()).replace("{2}", TWO.name());
  }

  private static NoteLayout section(String text) {
    return NoteLayout.of("1. Background\n" + text + "\n");
  }

  private List<String> reasons() {
    return findings.review().stream()
        .map(Note.Review::reason)
        .map(Message::key)
        .map(key -> key.substring("notes.review.".length()))
        .distinct()
        .toList();
  }
}
