package org.clearinghouse1540.notes;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.PlainLetters;

/**
 * The account of the lines of a note: a line is placed if each of its words is in a field, a label,
 * a section or a footnote, and otherwise it is reported for review. Pure.
 */
final class NoteAccount {
  private static final int HEADING_WITHIN = 3000;
  private static final String FOOTNOTE_MARK =
      "(?:[ \\t]*[(\\[]?\\d{1,2}[)\\]]?(?=[ \\t]*(?:\\n|$)))?";
  private static final Message REASON = Message.of("notes.review.line-not-placed");
  // Words between names, and numbers of an enumeration, say nothing by themselves.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)^\\s*[\\[(]?(?:\\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)\\]]"
              + "|(?<![\\p{L}\\p{N}])(?:and|et|y|e|и|و|as well as|as|together with|along with|ainsi"
              + " que|ainsi qu|así como|junto con|а также|а|вместе с|فضلا عن|فضلاً عن|وكذلك"
              + "|the|les?|la|los|las|el)(?![\\p{L}\\p{N}])|以及|[和与及]");

  private final String text;
  private final NoteFindings findings;
  private final BitSet placed = new BitSet();
  private boolean remarks = true;

  private NoteAccount(String text, NoteFindings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** Counts the lines that have words; those that are in no field are added to the findings. */
  static ContentAccount of(
      DocumentText document, NoteLayout layout, LabelParser header, NoteFindings findings) {
    NoteAccount account = new NoteAccount(document.text(), findings);
    account.placeHeading();
    header.labelPlaces().forEach(account::place);
    account.placed.or(findings.covered());
    for (int i = 0; i < layout.headings().size(); i++) {
      account.placed.set(layout.headings().get(i).start(), layout.sectionEnd(i));
    }
    ContentAccount.Builder builder = new ContentAccount.Builder();
    document.warnings().forEach(warning -> builder.report("", "", warning));
    account.countLines(builder);
    return builder.build();
  }

  /**
   * Counts the lines of another publication or of a letter. Most have no fact to record: they are
   * in the account, and do not each become a remark.
   */
  static ContentAccount withoutRemarks(String text, List<Message> warnings, NoteFindings findings) {
    NoteAccount account = new NoteAccount(text, findings);
    account.placed.or(findings.covered());
    account.remarks = false;
    ContentAccount.Builder builder = new ContentAccount.Builder();
    warnings.forEach(warning -> builder.report("", "", warning));
    account.countLines(builder);
    return builder.build();
  }

  private void place(ParsedNote.Place place) {
    placed.set(place.start(), place.end());
  }

  private void placeHeading() {
    String start = PlainLetters.of(text.substring(0, Math.min(HEADING_WITHIN, text.length())));
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("heading")) {
      Matcher heading =
          NoteVocabulary.compiled(
                  LabelParser.form(word) + FOOTNOTE_MARK,
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(start);
      if (heading.find()) {
        placed.set(heading.start(), heading.end());
      }
    }
  }

  private void countLines(ContentAccount.Builder builder) {
    int start = 0;
    int number = 1;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      if (hasWords(line)) {
        String left = left(start, end);
        if (hasWords(left)) {
          builder.report(Integer.toString(number), line.strip(), reason(left, line));
        } else {
          builder.place();
        }
      }
      start = end + 1;
      number++;
    }
  }

  private String left(int start, int end) {
    StringBuilder left = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      left.append(placed.get(i) ? ' ' : text.charAt(i));
    }
    return withoutSmallWords(left.toString());
  }

  private static String withoutSmallWords(String words) {
    return BETWEEN.matcher(words).replaceAll(" ");
  }

  private static boolean hasWords(String line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  // A passage that is reported already is not reported twice.
  private Message reason(String left, String line) {
    String words = flowing(left);
    Optional<Message> known =
        findings.review().stream()
            .filter(review -> flowing(withoutSmallWords(review.text())).contains(words))
            .map(Note.Review::reason)
            .findFirst();
    if (known.isEmpty() && remarks) {
      findings.lookAt("", REASON, line.strip());
    }
    return known.orElse(REASON);
  }

  private static String flowing(String words) {
    return words
        .replaceAll("\\s+", " ")
        .replaceAll("^[\\s\\p{P}]+|(?<![\\s\\p{P}])[\\s\\p{P}]+$", "");
  }
}
