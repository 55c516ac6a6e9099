package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.PlainLetters;

/**
 * Counts the members and experts of the Committee in a note: 'one member and two experts'. Pure.
 */
final class CommitteeCountParser {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Pattern> ROLES = new HashMap<>();

  // Digits, a Chinese number with or without its measure word, or any other word.
  private static final Pattern TOKEN =
      Pattern.compile("\\d+|[一二两三四五六七八九十][名位个]?|\\p{IsHan}|[\\p{L}\\p{M}]+");
  private static final Pattern AFTER =
      Pattern.compile("[ ]?[(（:：]?[ ]?(\\d{1,3}|[一二两三四五六七八九十]名?|\\p{IsArabic}+)");
  private static final Set<String> JOINS = Set.of("and", "et", "y", "e", "и", "و", "和", "与", "及");
  private static final int MOST_BETWEEN = 4;
  private static final Pattern ONE = words("committee-one");
  private static final Pattern TWO = words("committee-two");

  static {
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("number")) {
      for (String value : word.words().split(" ")) {
        NUMBERS.put(PlainLetters.of(value), Integer.valueOf(word.key()));
      }
    }
    for (String role : List.of("member", "expert", "chair", "committee")) {
      ROLES.put(role, words("committee-" + role));
    }
  }

  private CommitteeCountParser() {}

  private static Pattern words(String kind) {
    StringBuilder form = new StringBuilder();
    for (NoteVocabulary.Word word : NoteVocabulary.get().of(kind)) {
      form.append(form.isEmpty() ? "" : "|")
          .append(ProseVocabulary.inScripts(word.words(), word.language()));
    }
    return Pattern.compile(
        form.toString(),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static Note.Committee of(List<Note.NotedParticipant> participants, NoteFindings findings) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> unknown = new HashSet<>();
    for (int i = 0; i < participants.size(); i++) {
      Note.NotedParticipant participant = participants.get(i);
      if (!participant.kind().equals("committee") && !has("committee", participant.asReceived())) {
        continue;
      }
      boolean read = false;
      boolean open = false;
      for (NotePassage part :
          ListItems.everyAnd(
              countedText(participant.asReceived()), CommitteeCountParser::namesRole)) {
        String role = role(part.text());
        if (role.isEmpty()) {
          continue;
        }
        OptionalInt number =
            role.equals("chair") ? OptionalInt.of(1) : number(part.text(), counted(role));
        read = true;
        if (number.isEmpty()) {
          open = true;
          unknown.add(counted(role));
        }
        number.ifPresent(value -> counts.merge(counted(role), value, Integer::sum));
      }
      if (open || !read && participant.kind().equals("committee") && participant.body() == null) {
        findings.lookAt(
            "/participants/" + i,
            Message.of("notes.review.committee-count"),
            participant.asReceived());
      }
    }
    counts.keySet().removeAll(unknown);
    return new Note.Committee(counts.get("member"), counts.get("expert"));
  }

  // Experts and members are counted separately; the Chair is a member.
  private static String role(String words) {
    return List.of("expert", "chair", "member").stream()
        .filter(role -> has(role, words))
        .findFirst()
        .orElse("");
  }

  private static String counted(String role) {
    return role.equals("chair") ? "member" : role;
  }

  /** Whether the text names a member, an expert or a Chair. */
  static boolean namesRole(String words) {
    return has("member", words) || has("expert", words) || has("chair", words);
  }

  // The text in brackets after the name of the Committee is counted, or else the whole text.
  private static NotePassage countedText(String words) {
    Matcher brackets = Pattern.compile("[(（]([^()（）]+)[)）]").matcher(words);
    boolean inside =
        brackets.find() && (has("member", brackets.group(1)) || has("expert", brackets.group(1)));
    String counted = inside ? brackets.group(1) : words;
    return NotePassage.of(counted, 0, counted.length());
  }

  private static boolean has(String role, String words) {
    Pattern pattern = ROLES.get(role);
    return pattern != null && pattern.matcher(words).find();
  }

  /**
   * The number that belongs to a role: before its word, in brackets after it, or one for a word in
   * the singular. 'Members' alone gives no number.
   */
  private static OptionalInt number(String words, String role) {
    String plain = PlainLetters.of(words).toLowerCase(Locale.ROOT);
    Pattern pattern = Objects.requireNonNull(ROLES.get(role));
    Matcher word = pattern.matcher(words);
    OptionalInt found = OptionalInt.empty();
    while (found.isEmpty() && word.find()) {
      found = before(plain.substring(0, word.start()));
      Matcher after = AFTER.matcher(plain).region(word.end(), plain.length());
      if (found.isEmpty() && after.lookingAt()) {
        found = value(after.group(1));
      }
      if (found.isEmpty() && ONE.matcher(word.group()).matches()) {
        found = OptionalInt.of(1);
      }
      if (found.isEmpty() && TWO.matcher(word.group()).matches()) {
        found = OptionalInt.of(2);
      }
    }
    return found;
  }

  // The last number of the words before, unless another noun stands between: 'a representative of
  // the Committee and its experts'.
  private static OptionalInt before(String words) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(words.replaceAll("1540", " "));
    while (token.find()) {
      tokens.add(token.group());
    }
    for (int i = tokens.size() - 1; i >= 0 && i >= tokens.size() - MOST_BETWEEN; i--) {
      OptionalInt value = value(tokens.get(i));
      if (value.isPresent()) {
        return value;
      }
      if (JOINS.contains(tokens.get(i))) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt value(String word) {
    if (word.matches("\\d{1,3}")) {
      return OptionalInt.of(Integer.parseInt(word));
    }
    Integer number = NUMBERS.get(word);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
