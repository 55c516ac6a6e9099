package org.clearinghouse1540.notes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;

/**
 * Counts the members and experts of the Committee in a note: 'one member and two experts'. Pure.
 */
final class CommitteeCountParser {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Pattern> ROLES = new HashMap<>();

  static {
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("number")) {
      for (String value : word.words().split(" ")) {
        NUMBERS.put(value, Integer.valueOf(word.key()));
      }
    }
    for (String role : List.of("member", "expert", "chair", "committee")) {
      StringBuilder form = new StringBuilder();
      for (NoteVocabulary.Word word : NoteVocabulary.get().of("committee-" + role)) {
        form.append(form.isEmpty() ? "" : "|").append(word.words());
      }
      ROLES.put(
          role,
          Pattern.compile(
              form.toString(),
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }
  }

  private CommitteeCountParser() {}

  static Note.Committee of(List<Note.NotedParticipant> participants, NoteFindings findings) {
    int members = 0;
    int experts = 0;
    for (int i = 0; i < participants.size(); i++) {
      Note.NotedParticipant participant = participants.get(i);
      if (!participant.kind().equals("committee") && !has("committee", participant.asReceived())) {
        continue;
      }
      boolean read = false;
      for (NotePassage part :
          ListItems.everyAnd(
              countedText(participant.asReceived()), CommitteeCountParser::namesRole)) {
        String words = part.text();
        if (has("expert", words)) {
          experts += number(words);
          read = true;
        } else if (has("chair", words)) {
          members += 1;
          read = true;
        } else if (has("member", words)) {
          members += number(words);
          read = true;
        }
      }
      if (!read && participant.kind().equals("committee") && participant.body() == null) {
        findings.lookAt(
            "/participants/" + i,
            Message.of("notes.review.committee-count"),
            participant.asReceived());
      }
    }
    return new Note.Committee(members == 0 ? null : members, experts == 0 ? null : experts);
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

  private static int number(String words) {
    Matcher digits = Pattern.compile("\\d{1,2}(?!\\d)").matcher(words.replaceAll("1540", ""));
    if (digits.find()) {
      return Integer.parseInt(digits.group());
    }
    String plain = words.toLowerCase(Locale.ROOT);
    int best = -1;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<String, Integer> number : NUMBERS.entrySet()) {
      boolean han = number.getKey().codePointAt(0) > 0x2E80;
      Matcher word =
          Pattern.compile(
                  (han ? "" : "(?<!\\p{L})")
                      + Pattern.quote(number.getKey())
                      + (han ? "" : "(?!\\p{L})"))
              .matcher(plain);
      if (word.find() && word.start() < at) {
        at = word.start();
        best = number.getValue();
      }
    }
    return best < 0 ? 1 : best;
  }
}
