package org.clearinghouse1540.kit.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Message;

/**
 * A form as a page shows it: the typed or recorded values, and the problems of each field. A
 * template creates its fields from it, such as {@code form.text("title",
 * "practices.name").required()}, and passes each to the template of a field.
 */
public final class FormView {
  private static final String PLAIN = "";
  private static final String MADE = "#";

  private final String action;
  private final String prefix;
  private final SubmittedForm submitted;
  private final String ids;
  private final Map<String, List<String>> initial;
  private final Map<String, String> told;
  private Map<String, String> fixed = Map.of();
  private Set<String> proposed = Set.of();

  FormView(String action, SubmittedForm submitted, boolean plainIds, Map<String, String> told) {
    this.action = action;
    this.prefix = "";
    this.submitted = submitted;
    this.ids = plainIds ? PLAIN : MADE;
    this.initial = new LinkedHashMap<>();
    this.told = Map.copyOf(told);
    told.forEach((name, value) -> initial.put(name, List.of(value)));
  }

  private FormView(FormView of, String prefix, String ids, Map<String, List<String>> initial) {
    this.action = of.action;
    this.prefix = prefix;
    this.submitted = of.submitted;
    this.ids = ids;
    this.initial = initial;
    this.told = of.told;
    this.fixed = of.fixed;
    this.proposed = of.proposed;
  }

  /**
   * This form with distinct ids, for a page with several forms whose fields have the same names. A
   * rejected form keeps the plain ids, to which the summary of problems links.
   */
  public FormView withIds(String start) {
    return rejected() ? this : new FormView(this, prefix, start, initial);
  }

  /** This form with the recorded value of a field; a typed value takes precedence. */
  public FormView with(String name, String value) {
    return with(name, List.of(value));
  }

  /** This form with the recorded values of a field of several choices. */
  public FormView with(String name, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(initial);
    more.put(prefix + name, List.copyOf(values));
    return new FormView(this, prefix, ids, more);
  }

  /** This form with the recorded value of a field, if any. */
  public FormView with(String name, Optional<?> value) {
    return with(name, value.map(String::valueOf).orElse(""));
  }

  /**
   * This form with the values that a link to the page chose beforehand. They are no record, so
   * nobody can have changed them meanwhile.
   */
  public FormView withProposed(String name, List<String> values) {
    FormView view = with(name, values);
    Set<String> more = new HashSet<>(proposed);
    more.add(prefix + name);
    view.proposed = Set.copyOf(more);
    return view;
  }

  /**
   * This form with a hidden value that the page sets each time it is shown: a value that was sent
   * with a rejected form never replaces it.
   */
  public FormView withFixed(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fixed);
    more.put(name, value);
    FormView view = new FormView(this, prefix, ids, initial);
    view.fixed = Map.copyOf(more);
    return view;
  }

  /** The value that the page sets, or empty. */
  public String fixed(String name) {
    return fixed.getOrDefault(name, "");
  }

  /** The hidden values that the page sets, by field. */
  public Map<String, String> fixed() {
    return fixed;
  }

  /** The address to which the form is sent. */
  public String action() {
    return action;
  }

  /** Whether this form was sent and rejected. */
  public boolean rejected() {
    return submitted.isRejected();
  }

  /** The value to show in a field. */
  public String value(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  /** The values to show in a field of several choices. */
  public List<String> values(String name) {
    return (rejected() ? submitted.values() : initial).getOrDefault(prefix + name, List.of());
  }

  /** Whether a value is chosen. */
  public boolean has(String name, String value) {
    return values(name).contains(value);
  }

  /** The problems of a field. */
  public List<Message> problems(String name) {
    return submitted.problems().stream()
        .filter(problem -> problem.field().equals(prefix + name))
        .map(Problem::message)
        .toList();
  }

  /** The parts of a repeated group, followed by a number of empty ones. */
  public List<FormView> groups(String name, int empty) {
    String start = prefix + name + ".";
    SortedSet<Integer> numbers =
        GroupNumbers.of(start, submitted.values().keySet(), initial.keySet());
    List<FormView> parts = new ArrayList<>();
    int next = numbers.isEmpty() ? 0 : numbers.last() + 1;
    int all = rejected() ? next : next + empty;
    for (int number = 0; number < Math.max(all, empty); number++) {
      parts.add(new FormView(this, start + number + ".", ids, initial));
    }
    return parts;
  }

  public FieldView text(String name, String label) {
    return field(FieldView.Kind.TEXT, name, label);
  }

  public FieldView longText(String name, String label) {
    return field(FieldView.Kind.LONG_TEXT, name, label);
  }

  public FieldView day(String name, String label) {
    return field(FieldView.Kind.DAY, name, label);
  }

  /** A date known to the year, month or day. */
  public FieldView date(String name, String label) {
    return field(FieldView.Kind.DATE, name, label);
  }

  public FieldView number(String name, String label) {
    return field(FieldView.Kind.NUMBER, name, label);
  }

  public FieldView money(String name, String label) {
    return field(FieldView.Kind.MONEY, name, label);
  }

  public FieldView select(String name, String label, List<Option> options) {
    return field(FieldView.Kind.SELECT, name, label).options(options);
  }

  public FieldView radios(String name, String label, List<Option> options) {
    return field(FieldView.Kind.RADIOS, name, label).options(options);
  }

  public FieldView checkboxes(String name, String label, List<Option> options) {
    return field(FieldView.Kind.CHECKBOXES, name, label).options(options);
  }

  public FieldView checkbox(String name, String label) {
    return field(FieldView.Kind.CHECKBOX, name, label);
  }

  public FieldView file(String name, String label) {
    return field(FieldView.Kind.FILE, name, label);
  }

  public FieldView password(String name, String label) {
    return field(FieldView.Kind.PASSWORD, name, label);
  }

  public FieldView hidden(String name) {
    return field(FieldView.Kind.HIDDEN, name, "kit.form.hidden");
  }

  private FieldView field(FieldView.Kind kind, String name, String label) {
    String full = prefix + name;
    List<String> recorded = initial.getOrDefault(full, List.of());
    RecordedValues.show(new RecordedValues.Field(action, told, kind, full, recorded));
    return new FieldView(kind, full, id(full), Message.of(label))
        .seen(isRecorded(kind, full) ? RecordedValues.digest(recorded) : "")
        .filled(values(name), problems(name), submitted.files().getOrDefault(full, List.of()));
  }

  private boolean isRecorded(FieldView.Kind kind, String full) {
    return isEdited(kind) && !told.containsKey(full) && !proposed.contains(full);
  }

  private static boolean isEdited(FieldView.Kind kind) {
    return switch (kind) {
      case TEXT, LONG_TEXT, DAY, DATE, NUMBER, MONEY, SELECT, RADIOS, CHECKBOXES, CHECKBOX -> true;
      case FILE, PASSWORD, HIDDEN -> false;
    };
  }

  // The plain id of a field is its name; others have a prefix or suffix that distinguishes the
  // forms.
  private String id(String name) {
    return switch (ids) {
      case PLAIN -> name;
      case MADE -> name + "-" + Integer.toHexString(action.hashCode() ^ initial.hashCode());
      default -> ids + "-" + name;
    };
  }
}
