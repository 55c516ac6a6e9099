package org.clearinghouse1540.exchange;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/** The printed labels of a copy that are not part of the form, in one language. */
record CopyLabels(Language language) {
  private static final Pattern ADDITION =
      Pattern.compile(
          "addend|additional|additif|compl[eé]ment|adici|дополн|добавл|إضاف|增编|补充|增補",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LINES_OF_TITLE = 4;
  // 'Status: approved'
  private static final int WORDS_OF_STATUS = 3;

  /** The labels in all languages; the parser recognizes each. */
  static final List<CopyLabels> ALL =
      Arrays.stream(Language.values()).map(CopyLabels::new).toList();

  /** The labels in the language of a form. */
  static CopyLabels of(String language) {
    return ALL.stream()
        .filter(labels -> labels.language.code().equals(language))
        .findFirst()
        .orElseThrow();
  }

  String get(String key) {
    return Texts.get(language, "exchange.print." + key);
  }

  /** The title of a copy. */
  String title(CopyStatus status, String version) {
    return Texts.get(language, "exchange.print.title." + status.key(), version);
  }

  /** Whether a title has the words that the title of an approved copy has and a draft has not. */
  private boolean isApproved(String title) {
    Set<String> words = words(title(CopyStatus.APPROVED, ""));
    words.removeAll(words(title(CopyStatus.DRAFT, "")));
    return !words.isEmpty() && words(title).containsAll(words);
  }

  /** The status in the title, or in a short line near it. */
  static CopyStatus status(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block instanceof Block.Words words) || lines.size() == LINES_OF_TITLE) {
        break;
      }
      boolean title = lines.isEmpty() || words.words().contains("1540");
      if (title || words(words.words()).size() <= WORDS_OF_STATUS) {
        lines.add(words.words());
      }
    }
    return lines.stream().anyMatch(line -> ALL.stream().anyMatch(labels -> labels.isApproved(line)))
        ? CopyStatus.APPROVED
        : CopyStatus.DRAFT;
  }

  /** Whether a label of the header is that of the State. */
  static boolean isState(String label) {
    return ALL.stream()
        .anyMatch(
            labels ->
                LayoutCopyParser.bare(labels.get("state")).equals(LayoutCopyParser.bare(label)));
  }

  /** Whether a label of the header speaks of an addendum or additional report. */
  static boolean isAddition(String label) {
    return ADDITION.matcher(label).find();
  }

  /** The key of the column of the header for the dates of additions; empty if it has none. */
  static String additions(FormVersion form) {
    return form.header().columns().stream()
        .filter(column -> isAddition(column.label()))
        .map(FormVersion.Column::key)
        .findFirst()
        .orElse("");
  }

  /** Whether this is the head of the columns of numbers and of rows. */
  static boolean isRowHead(String text) {
    return ALL.stream()
        .flatMap(labels -> Stream.of(labels.get("number"), labels.get("row")))
        .anyMatch(head -> words(head).equals(words(text)));
  }

  /** The words of a text, folded. */
  static Set<String> words(String text) {
    return new HashSet<>(List.of(TextFolding.IGNORING_DIACRITICS.words(text).split(" ")));
  }

  /** The header row of the list of documents. */
  List<String> sources() {
    return List.of(get("sources.head").split("\\|"));
  }

  /** The header row of the list of long passages. */
  List<String> passages() {
    return List.of(get("passages.head").split("\\|"));
  }

  /** The header row of the list of sources of rows that have no column for them. */
  List<String> cited() {
    return List.of(get("cited.head").split("\\|"));
  }

  /** The mark for which a part of a citation says that it is evidence. */
  Optional<String> markCited(String part) {
    String before = get("cite.says") + " ";
    return Optional.of(part)
        .filter(found -> found.startsWith(before))
        .map(found -> found.substring(before.length()).strip())
        .filter(code -> !code.isEmpty() && FieldMark.find(code).isPresent());
  }

  /** The header row of the list of conflicting sources. */
  List<String> decisions() {
    return List.of(get("disagree.head").split("\\|"));
  }

  /** These labels, or English ones beside a title from left to right in a line of Arabic. */
  CopyLabels besideTitle(String title) {
    boolean turned = new Bidi(title, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
    return isRightToLeft() && turned ? of(Language.EN.code()) : this;
  }

  boolean isRightToLeft() {
    return language == Language.AR;
  }
}
