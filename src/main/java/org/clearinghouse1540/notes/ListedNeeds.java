package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;
import org.clearinghouse1540.states.State;

/**
 * Finds the items of a list of States, each with its request: 'The following is needed: (a) A: a
 * course; (b) B: detectors.' Whether they are needs depends on the words before the list. Pure.
 */
final class ListedNeeds {
  private static final String MARK =
      "(?:[-–—•·*▪●‣]|[(（]?(?:\\d{1,2}|[٠-٩]{1,2}|[a-z]|[а-я]|[أ-ي]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[.)）、])";
  private static final Pattern ITEM =
      Pattern.compile(
          "(?iuU)(?:^|[:：;；؛.。]|\\b(?:et|and|y|и)(?= )) ?(?<item>" + MARK + " ?)?(?=\\p{L})");
  private static final Pattern LAST_MARK = Pattern.compile("(?iu)(?:^|[\\s;；؛.。])" + MARK + " ?$");
  private static final Pattern NO_WORDS = Pattern.compile("(?iu)^(?:et|and|y|и)?$");
  private static final Pattern AFTER_STATE =
      Pattern.compile("^ ?(?:\\([^)]{1,40}\\) ?)?(?:[:：،]|, | [-–—] )");
  private static final Pattern OPENS = Pattern.compile("[:：]");
  private static final int ARTICLE = 5;
  private static final String AFTER_NAME = ":：،,， ";
  private static final String ENDS = " ;；؛،";

  private final StateMentions mentions;
  private final Set<ProseNeeds.Part> parts;

  ListedNeeds(StateMentions mentions, Set<ProseNeeds.Part> parts) {
    this.mentions = mentions;
    this.parts = Set.copyOf(parts);
  }

  /** An item of a list, and the State at its beginning. */
  record Item(NotePassage words, State state) {}

  /**
   * The items of a list of needs in a sentence.
   *
   * @param before the words before the first item, if they belong to the item of the sentence
   *     before
   */
  record Found(NotePassage before, List<Item> items) {
    private static final Found NOTHING = new Found(NotePassage.empty(), List.of());

    Found {
      items = List.copyOf(items);
    }

    /** The State of the last item. */
    ProseNeeds.Speaker last() {
      return new ProseNeeds.Speaker(Optional.of(items.getLast().state()), false);
    }
  }

  /**
   * The items of a list of needs in a sentence; none if it has no such list.
   *
   * @param open whether the sentence before was in such a list
   */
  Found in(NotePassage sentence, Language language, boolean open) {
    if (!parts.contains(ProseNeeds.Part.LIST)) {
      return Found.NOTHING;
    }
    String text = sentence.text();
    Matcher colon = OPENS.matcher(text);
    int introduced = colon.find() ? colon.start() : text.length();
    if (introduced == text.length() && !open) {
      return Found.NOTHING;
    }
    List<Start> starts = starts(text, language);
    boolean opened = !starts.isEmpty() && introduced < starts.getFirst().at();
    if (starts.isEmpty()
        || !opened && !open
        || opened && !introduces(text.substring(0, starts.getFirst().at()), language)) {
      return Found.NOTHING;
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1).at() : text.length();
      items.add(
          new Item(withoutMark(sentence.part(starts.get(i).at(), end)), starts.get(i).state()));
    }
    NotePassage before = withoutMark(sentence.part(0, open ? starts.getFirst().at() : 0));
    return new Found(NO_WORDS.matcher(before.text()).find() ? NotePassage.empty() : before, items);
  }

  // Without the mark of the next item.
  private static NotePassage withoutMark(NotePassage words) {
    Matcher mark = LAST_MARK.matcher(words.text());
    return (mark.find() ? words.part(0, mark.start()) : words).trim(ENDS);
  }

  // The beginning of an item, and the State that it begins with.
  private record Start(int at, State state) {}

  private List<Start> starts(String text, Language language) {
    List<StateMentions.Mention> named =
        mentions.in(text, language).stream().map(state -> withoutSigns(state, text)).toList();
    List<Start> starts = new ArrayList<>();
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      named.stream()
          .filter(state -> state.start() >= item.end() && state.start() <= item.end() + ARTICLE)
          .filter(state -> AFTER_STATE.matcher(text.substring(state.end())).find())
          .findFirst()
          .ifPresent(state -> starts.add(new Start(item.end(), state.state())));
    }
    return starts;
  }

  // In Chinese the signs around a name may count as its part.
  private static StateMentions.Mention withoutSigns(StateMentions.Mention named, String text) {
    int start = named.start();
    int end = named.end();
    while (start < end && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    while (start < end && AFTER_NAME.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new StateMentions.Mention(named.state(), start, end);
  }

  // Something is missing, wanted or asked for, and no State is named as one that says so.
  private boolean introduces(String before, Language language) {
    return mentions.in(before, language).isEmpty()
        && (Stream.of(Kind.LACK, Kind.WISH, Kind.ASK, Kind.PROBLEM)
                .anyMatch(kind -> ProseVocabulary.has(kind, language, before))
            || Stream.of("need", "need-word")
                .anyMatch(
                    kind ->
                        NoteVocabulary.get().pattern(kind, language.code()).matcher(before).find()))
        && NeedDenials.in(before, language) == NeedDenials.Extent.NOTHING;
  }
}
