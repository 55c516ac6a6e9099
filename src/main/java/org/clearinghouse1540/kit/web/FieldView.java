package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as its page shows it: label, hint, value, problems. It is made by {@link
 * FormView}, completed in the template and rendered by {@code frame/field.jte}.
 */
public final class FieldView {
  /** The control that shows a field. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    DAY,
    DATE,
    NUMBER,
    MONEY,
    SELECT,
    RADIOS,
    CHECKBOXES,
    CHECKBOX,
    FILE,
    PASSWORD,
    HIDDEN
  }

  private final Kind kind;
  private final String name;
  private String id;
  private Message label;
  private Optional<Message> hint = Optional.empty();
  private boolean required;
  private boolean readOnly;
  private int longest;
  private int rows = 4;
  private String direction = "auto";
  private String language = "";
  private String autocomplete = "";
  private String accept = "";
  private boolean multiple;
  private List<Option> options = List.of();
  private List<Option> suggestions = List.of();
  private String suggestionList = "";
  private Optional<String> empty = Optional.empty();
  private List<String> values = List.of();
  private List<Message> problems = List.of();
  private String seen = "";
  private List<KeptFile> kept = List.of();
  private Optional<Language> labelLanguage = Optional.empty();

  FieldView(Kind kind, String name, String id, Message label) {
    this.kind = kind;
    this.name = name;
    this.id = id;
    this.label = label;
  }

  FieldView seen(String digest) {
    seen = digest;
    return this;
  }

  FieldView filled(List<String> shown, List<Message> wrong, List<KeptFile> files) {
    values = List.copyOf(shown);
    problems = List.copyOf(wrong);
    kept = List.copyOf(files);
    return this;
  }

  /** The field must be filled in. */
  public FieldView required() {
    return required(true);
  }

  /** The field must be filled in, where this holds. */
  public FieldView required(boolean must) {
    required = must;
    return this;
  }

  /** Whether the value is shown and cannot be changed. */
  public FieldView readOnly(boolean fixed) {
    readOnly = fixed;
    return this;
  }

  /** A sentence under the label that says how to fill in the field. */
  public FieldView hint(String key, Object... arguments) {
    hint = Optional.of(Message.of(key, arguments));
    return this;
  }

  /** A label with arguments. */
  public FieldView label(Message other) {
    label = other;
    return this;
  }

  /** The language of the label if it differs from the language of the page. */
  public FieldView labelIn(Language language) {
    labelLanguage = Optional.of(language);
    return this;
  }

  /** The maximum number of characters. */
  public FieldView max(int characters) {
    longest = characters;
    return this;
  }

  /** The number of lines of a field of several lines. */
  public FieldView rows(int lines) {
    rows = lines;
    return this;
  }

  /** Written from left to right in every language, such as an address or a number. */
  public FieldView leftToRight() {
    direction = "ltr";
    return this;
  }

  /** Written in a language, in its direction, whatever the language of the page. */
  public FieldView language(Language written) {
    language = written.code();
    direction = written.direction();
    return this;
  }

  /** The value that the browser may fill in, by its name in the HTML standard. */
  public FieldView autocomplete(String word) {
    autocomplete = word;
    return this;
  }

  /** The kinds of files that may be chosen, such as {@code .pdf,.docx}. */
  public FieldView accept(String endings) {
    accept = endings;
    return this;
  }

  /** Several files may be chosen. */
  public FieldView multiple() {
    multiple = true;
    return this;
  }

  /** A different id, for a page with two forms whose fields have the same name. */
  public FieldView id(String other) {
    id = other;
    return this;
  }

  /** The first option of a list, which means that nothing was chosen, by the key of its text. */
  public FieldView empty(String key) {
    empty = Optional.of(key);
    return this;
  }

  /** Values that the browser suggests for a line of text; others may be typed too. */
  public FieldView suggest(List<Option> values) {
    suggestions = List.copyOf(values);
    return this;
  }

  /** Values of a list on the page that the browser suggests, by the id of the list. */
  public FieldView suggestFrom(String list) {
    suggestionList = list;
    return this;
  }

  FieldView options(List<Option> choices) {
    options = List.copyOf(choices);
    return this;
  }

  /** The digest of the recorded value that the user sees, or null without one. */
  public @Nullable String seen() {
    return seen.isEmpty() || readOnly ? null : seen;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String id() {
    return id;
  }

  public Message label() {
    return label;
  }

  /** The code of the language of the label, or null if it is the language of the page. */
  public @Nullable String labelLanguage() {
    return labelLanguage.map(Language::code).orElse(null);
  }

  /** The direction of the label, or null if it is the direction of the page. */
  public @Nullable String labelDirection() {
    return labelLanguage.map(Language::direction).orElse(null);
  }

  public Optional<Message> hint() {
    return hint;
  }

  public boolean isRequired() {
    return required;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public boolean isMultiple() {
    return multiple;
  }

  /** The maximum number of characters, or null if no limit is shown. */
  public @Nullable Integer longest() {
    return longest == 0 ? null : longest;
  }

  public int rows() {
    return rows;
  }

  public String direction() {
    return direction;
  }

  /** The code of the language of the value, or null if it is not known. */
  public @Nullable String language() {
    return orNull(language);
  }

  /** The name of the value that the browser may fill in, or null without one. */
  public @Nullable String autocomplete() {
    return orNull(autocomplete);
  }

  /** The file name extensions, or null if any file may be chosen. */
  public @Nullable String accept() {
    return orNull(accept);
  }

  public List<Option> options() {
    return options;
  }

  public List<Option> suggestions() {
    return suggestions;
  }

  /** The id of the list of suggestions, or null without suggestions. */
  public @Nullable String suggestionList() {
    String own = suggestions.isEmpty() ? "" : id + "-suggestions";
    return orNull(suggestionList.isEmpty() ? own : suggestionList);
  }

  public Optional<String> empty() {
    return empty;
  }

  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean has(String value) {
    return values.contains(value);
  }

  public List<Message> problems() {
    return problems;
  }

  public List<KeptFile> kept() {
    return kept;
  }

  /** The ids of the hint and the problems for screen readers, or null without either. */
  public @Nullable String describedBy() {
    String problem = problems.isEmpty() ? "" : id + "-problem";
    return orNull((hint.map(words -> id + "-hint ").orElse("") + problem).strip());
  }

  private static @Nullable String orNull(String word) {
    return word.isEmpty() ? null : word;
  }
}
