package org.clearinghouse1540.kit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.kit.text.StorableText;

/**
 * A form as it was sent, read by type. Each reading that fails adds a problem to its field and
 * returns an empty value, so that all problems are known at once; {@link #check()} ends the reading
 * and throws them. A method of a controller takes a {@code Form} and names with {@link FormPage}
 * the page that shows it again.
 */
public final class Form {
  private static final int LINE = 1_000;
  private static final int LONG_TEXT = 20_000;

  private final String prefix;
  private final SentFields sent;
  private final List<Problem> problems;

  /** A form of values and files by the names of its fields. */
  public Form(Map<String, List<String>> values, Map<String, List<SentFile>> files) {
    this("", new SentFields(values, files, field -> {}), new ArrayList<>());
  }

  /** A form of a user. */
  Form(SentFields sent) {
    this("", sent, new ArrayList<>());
  }

  private Form(String prefix, SentFields sent, List<Problem> problems) {
    this.prefix = prefix;
    this.sent = sent;
    this.problems = problems;
  }

  /** The first value of a field as it was sent, without white space around it. */
  public String value(String name) {
    return values(name).stream().findFirst().orElse("").strip();
  }

  /** All values of a field as they were sent. */
  public List<String> values(String name) {
    return sent.values(prefix + name);
  }

  /** All values by the full names of their fields, without passwords. */
  public Map<String, List<String>> all() {
    return sent.all();
  }

  /**
   * Replaces the values of a field for the next time that the form is shown, by those that are
   * recorded or that a person is to check.
   */
  public void replace(String name, List<String> replacement) {
    sent.replace(prefix + name, replacement);
  }

  /** The fields that were sent, for the mechanism of forms. */
  SentFields sent() {
    return sent;
  }

  /** One line of text of at most 1,000 characters; empty if nothing was typed. */
  public String text(String name) {
    return text(name, LINE);
  }

  /** One line of text up to a maximum length; empty if nothing was typed. */
  public String text(String name, int longest) {
    return limited(name, value(name).replaceAll("(?:(?<!\\s)\\s+)?\\R\\s*", " "), longest);
  }

  /** One line of text that must not be empty. */
  public String requiredText(String name) {
    return required(name, text(name));
  }

  /** One line of text up to a maximum length that must not be empty. */
  public String requiredText(String name, int longest) {
    return required(name, text(name, longest));
  }

  /** A password exactly as it was typed, white space included; empty if nothing was typed. */
  public String password(String name) {
    sent.keepSecret(prefix + name);
    return values(name).stream().findFirst().orElse("");
  }

  /** Text of several lines, of at most 20,000 characters; line ends are single line feeds. */
  public String longText(String name) {
    return longText(name, LONG_TEXT);
  }

  /** Text of several lines up to a maximum length; line ends are single line feeds. */
  public String longText(String name, int longest) {
    return limited(name, value(name).replaceAll("\\r\\n?", "\n"), longest);
  }

  /** Text of several lines that must not be empty. */
  public String requiredLongText(String name) {
    return required(name, longText(name));
  }

  /** Text of several lines up to a maximum length that must not be empty. */
  public String requiredLongText(String name, int longest) {
    return required(name, longText(name, longest));
  }

  /** A day as {@code 2026-11-23}; empty if nothing was typed. */
  public Optional<LocalDate> day(String name) {
    return read(name, DateText::readDay, "kit.form.day");
  }

  /** A day that must be given; if it is missing, that is a problem. */
  public Optional<LocalDate> requiredDay(String name) {
    if (value(name).isEmpty()) {
      problem(name, "kit.form.required");
    }
    return day(name);
  }

  /** A date known to the year, month or day ({@code 2027}, {@code 2027-07}, {@code 2027-07-01}). */
  public String date(String name) {
    String typed = value(name);
    if (typed.isEmpty() || DateText.isDate(typed)) {
      return typed;
    }
    problem(name, "kit.form.date");
    return "";
  }

  /** A web address that begins with http:// or https://; empty if nothing was typed. */
  public String webAddress(String name) {
    String typed = text(name, 2_000);
    if (typed.isEmpty() || typed.matches("https?://[^\\s<>\"]+")) {
      return typed;
    }
    problem(name, "kit.form.address");
    return "";
  }

  /** A whole number within limits; empty if nothing was typed. */
  public Optional<Long> number(String name, long least, long most) {
    return read(
        name,
        typed -> NumberText.readWhole(typed).filter(read -> read >= least && read <= most),
        "kit.form.number",
        least,
        most);
  }

  /** An amount of money with at most two decimals, not negative; empty if nothing was typed. */
  public Optional<BigDecimal> money(String name) {
    return read(name, NumberText::readAmount, "kit.form.money");
  }

  /** The option that was chosen, found by the value that was sent; empty without a choice. */
  public <T> Optional<T> choice(String name, Function<String, Optional<T>> find) {
    return read(name, find, "kit.form.choice");
  }

  /** The option that must be chosen; if it is missing, that is a problem. */
  public <T> Optional<T> requiredChoice(String name, Function<String, Optional<T>> find) {
    if (value(name).isEmpty()) {
      problem(name, "kit.form.choose");
    }
    return choice(name, find);
  }

  /** One of these values, or empty if nothing was chosen. */
  public String oneOf(String name, List<String> possible) {
    return choice(name, chosen -> Optional.of(chosen).filter(possible::contains)).orElse("");
  }

  /** All options that were chosen, in the order in which they were sent. */
  public <T> List<T> choices(String name, Function<String, Optional<T>> find) {
    List<T> chosen = new ArrayList<>();
    boolean unknown = false;
    for (String value : values(name)) {
      Optional<T> found = value.isEmpty() ? Optional.empty() : find.apply(value);
      found.ifPresent(chosen::add);
      unknown |= found.isEmpty() && !value.isEmpty();
    }
    if (unknown) {
      problem(name, "kit.form.choice");
    }
    return List.copyOf(chosen);
  }

  /** All of these values that were chosen. */
  public List<String> someOf(String name, List<String> possible) {
    return choices(name, chosen -> Optional.of(chosen).filter(possible::contains));
  }

  /** Whether a box was ticked. */
  public boolean checked(String name) {
    return !value(name).isEmpty();
  }

  /** The file that was sent now or with an earlier attempt. */
  public Optional<SentFile> file(String name) {
    return files(name).stream().findFirst();
  }

  /** The file that must be sent; if it is missing or empty, that is a problem. */
  public Optional<SentFile> requiredFile(String name) {
    Optional<SentFile> file = file(name);
    if (file.isEmpty()) {
      problem(name, "kit.form.file");
    }
    return file;
  }

  /** All files of a field. */
  public List<SentFile> files(String name) {
    return sent.files(prefix + name);
  }

  /**
   * The parts of a repeated group: the fields {@code cost.0.amount}, {@code cost.1.amount} are the
   * field {@code amount} of two parts. Problems of a part belong to this form.
   */
  public List<Form> groups(String name) {
    String start = prefix + name + ".";
    return GroupNumbers.of(start, sent.names()).stream()
        .map(number -> new Form(start + number + ".", sent, problems))
        .toList();
  }

  /** Adds a problem of a field. */
  public void problem(String name, String key, Object... arguments) {
    problems.add(Problem.of(name.isEmpty() ? "" : prefix + name, key, arguments));
  }

  /** Adds the problems that a rule of the field found. */
  public void problems(List<Problem> found) {
    problems.addAll(found);
  }

  /**
   * Ends the reading.
   *
   * @throws BadInput with every problem that was found
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  private <T> Optional<T> read(
      String name, Function<String, Optional<T>> reader, String key, Object... arguments) {
    String typed = value(name);
    Optional<T> read = typed.isEmpty() ? Optional.empty() : reader.apply(typed);
    if (read.isEmpty() && !typed.isEmpty()) {
      problem(name, key, arguments);
    }
    return read;
  }

  private String required(String name, String text) {
    boolean reported = problems.stream().anyMatch(found -> found.field().equals(prefix + name));
    if (text.isEmpty() && !reported) {
      problem(name, "kit.form.required");
    }
    return text;
  }

  private String limited(String name, String text, int longest) {
    if (!StorableText.isStorable(text)) {
      problem(name, "kit.form.characters");
      return "";
    }
    if (text.codePointCount(0, text.length()) > longest) {
      problem(name, "kit.form.too-long", longest);
      return "";
    }
    return text;
  }
}
