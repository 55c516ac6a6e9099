package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.State;

/** Finds the contributions that a note mentions; an amount not stated stays empty. Pure. */
final class ContributionParser {
  // A number that is no year: the pattern may have left a sum out.
  private static final Pattern SUM_SIGN =
      Pattern.compile("\\d[.,' \\u00a0]?\\d{3}(?! ?\\(\\d{4}\\))(?<!(?:19|20)\\d{2}|1540)|[$€£¥]");
  private final NameResolver parties;
  private final ProseContributions prose;

  ContributionParser(NameResolver parties, StateMentions mentions, Set<ProseNeeds.Part> parts) {
    this.parties = parties;
    this.prose = new ProseContributions(mentions, parts);
  }

  List<Note.NotedContribution> read(NoteLayout layout, Language language, NoteFindings findings) {
    List<Note.NotedContribution> contributions = new ArrayList<>();
    for (NotePassage body : layout.bodies()) {
      for (NotePassage sentence : SentenceSplitter.ofProse(body)) {
        read(sentence, language, contributions, findings);
      }
    }
    return contributions;
  }

  private void read(
      NotePassage sentence,
      Language language,
      List<Note.NotedContribution> contributions,
      NoteFindings findings) {
    String text = sentence.text();
    ProseContributions.Found told = prose.in(text, language);
    boolean matched = false;
    boolean found = false;
    for (NoteVocabulary.Word form : NoteVocabulary.get().of("contribution", language)) {
      Matcher match = NoteVocabulary.get().pattern("contribution", form.key()).matcher(text);
      // A sentence on several contributions fits no pattern of one.
      if (!found && told.told().size() < 2 && match.find() && !isPoorer(match, told)) {
        int before = contributions.size();
        add(match, sentence, contributions, findings);
        found = contributions.size() > before;
        matched = true;
      }
    }
    if (!found) {
      told.told().forEach(given -> add(given, sentence, contributions, findings));
    }
    boolean unclear = told.unclear() || told.told().isEmpty() && mentions(text, language);
    if (!matched && unclear) {
      findings.lookAt("/contributions", Message.of("notes.review.contribution-unclear"), text);
    }
  }

  // The pattern leaves out a sum that the parts of the sentence have.
  private static boolean isPoorer(Matcher match, ProseContributions.Found told) {
    return match.group("amount") == null
        && told.told().stream().anyMatch(given -> given.contribution().amount() != null);
  }

  private static void add(
      ProseContributions.StatedContribution told,
      NotePassage sentence,
      List<Note.NotedContribution> contributions,
      NoteFindings findings) {
    String pointer = "/contributions/" + contributions.size();
    findings.place(pointer, sentence);
    contributions.add(told.dollars() ? inDollars(told, pointer, findings) : told.contribution());
  }

  // In documents of the United Nations 'dollars' alone are those of the United States; a donor that
  // has other dollars may mean these.
  private static Note.NotedContribution inDollars(
      ProseContributions.StatedContribution told, String pointer, NoteFindings findings) {
    Note.NotedContribution given = told.contribution();
    boolean own = Currencies.hasDollars(given.state());
    findings.lookAt(
        pointer + "/currency", Message.of("notes.review.contribution-dollars"), given.text());
    return new Note.NotedContribution(
        given.donor(),
        given.state(),
        given.fund(),
        given.amount(),
        own ? null : "USD",
        given.text());
  }

  private static boolean mentions(String text, Language language) {
    return NoteVocabulary.get().of("contribution-word", language).stream()
        .anyMatch(
            word ->
                NoteVocabulary.get().pattern("contribution-word", word.key()).matcher(text).find());
  }

  private void add(
      Matcher match,
      NotePassage sentence,
      List<Note.NotedContribution> contributions,
      NoteFindings findings) {
    String pointer = "/contributions/" + contributions.size();
    String donor = match.group("donor").strip().replaceFirst("^.*[,:] ", "");
    NameResolver.Party party = parties.of(donor);
    if (!party.known()) {
      findings.lookAt(
          "/contributions", Message.of("notes.review.contribution-donor"), sentence.text());
      return;
    }
    String amountWords = Optional.ofNullable(match.group("amount")).orElse("");
    Optional<BigDecimal> amount = amount(amountWords);
    Optional<String> currency = amount.flatMap(known -> currency(amountWords));
    contributions.add(
        new Note.NotedContribution(
            NameResolver.plain(donor),
            party.state().map(State::code).orElse(null),
            match.group("fund").strip(),
            amount.orElse(null),
            currency.orElse(null),
            sentence.text()));
    findings.place(pointer, sentence);
    boolean leftOut = amountWords.isEmpty() && SUM_SIGN.matcher(sentence.text()).find();
    if (leftOut || !amountWords.isEmpty() && (amount.isEmpty() || currency.isEmpty())) {
      findings.lookAt(
          pointer + "/amount", Message.of("notes.review.contribution-amount"), amountWords);
    }
  }

  static Optional<String> currency(String words) {
    return Currencies.in(words);
  }

  /** The only number of the words; empty if it has two possible values. */
  static Optional<BigDecimal> amount(String words) {
    return AmountDigits.amount(words);
  }
}
