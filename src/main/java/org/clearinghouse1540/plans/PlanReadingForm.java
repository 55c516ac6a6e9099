package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;

/**
 * The decisions of a State on the lines of a file: change the line with the same number, start a
 * new line, or nothing. A reported piece can start a line.
 */
final class PlanReadingForm {
  static final String NEW = "new";
  static final String CHANGE = "change";
  static final String NOTHING = "nothing";
  private static final int ACTION = 5_000;
  private final PlanReading reading;
  private final Map<Integer, PlanLine> lines;
  private final Map<String, String> agencies;

  /**
   * Prepares the decisions.
   *
   * @param lines the lines of the plan as they are
   * @param agencies the names of agencies by their accounts, which our own files show as lead
   */
  PlanReadingForm(PlanReading reading, List<PlanLine> lines, Map<String, String> agencies) {
    this.reading = reading;
    this.lines = lines.stream().collect(Collectors.toMap(PlanLine::number, Function.identity()));
    this.agencies = Map.copyOf(agencies);
  }

  private Optional<PlanLine> recorded(FoundLine found) {
    return Optional.ofNullable(lines.get(found.number()));
  }

  private LineContent changed(FoundLine found, PlanLine line) {
    LineContent before = line.content();
    LineContent after = found.over(before);
    boolean named =
        before.lead().isEmpty()
            && !before.agency().isEmpty()
            && after.lead().equals(agencies.get(before.agency()));
    return named ? after.withLead("") : after;
  }

  private boolean isSame(FoundLine found) {
    return recorded(found).filter(line -> same(line.content(), changed(found, line))).isPresent();
  }

  private static boolean same(LineContent before, LineContent after) {
    return PlanComparison.between(before, after, Language.EN).isEmpty();
  }

  /** The state of the plan that a person saw with the decisions. */
  String seen() {
    long versions = lines.values().stream().mapToLong(PlanLine::version).sum();
    return lines.size() + "-" + versions;
  }

  /** The numbers of the lines that are as on record. */
  List<Integer> same() {
    return reading.lines().stream().filter(this::isSame).map(FoundLine::number).toList();
  }

  /** The other lines. */
  List<PlanReadingView.Row> rows(Language language) {
    List<PlanReadingView.Row> rows = new ArrayList<>();
    for (int at = 0; at < reading.lines().size(); at++) {
      FoundLine found = reading.lines().get(at);
      if (!isSame(found)) {
        Optional<PlanLine> line = recorded(found);
        LineContent before =
            line.map(PlanLine::content).orElse(LineContent.started(List.of(), "", ""));
        LineContent after = line.map(known -> changed(found, known)).orElse(found.content());
        rows.add(
            new PlanReadingView.Row(
                "line-" + at,
                found,
                PlanComparison.between(before, after, language),
                choices(found, language)));
      }
    }
    return rows;
  }

  private List<Option> choices(FoundLine found, Language language) {
    List<Option> choices = new ArrayList<>();
    if (recorded(found).isPresent()) {
      choices.add(new Option(CHANGE, Texts.get(language, "plans.reading.change", found.number())));
    }
    choices.add(new Option(NEW, Texts.get(language, "plans.reading.new")));
    choices.add(new Option(NOTHING, Texts.get(language, "plans.reading.nothing")));
    return choices;
  }

  /** The proposed decision: the same action is the same line; another one is a new line. */
  String proposed(FoundLine found) {
    boolean sameAction =
        recorded(found)
            .filter(line -> found.over(line.content()).action().equals(line.content().action()))
            .isPresent();
    return sameAction ? CHANGE : NEW;
  }

  /** The decision of a person: the contents of new lines, and those of changed ones. */
  record Decision(List<LineContent> added, Map<PlanLine, LineContent> changed) {
    Decision {
      added = List.copyOf(added);
      changed = Map.copyOf(changed);
    }

    boolean isEmpty() {
      return added.isEmpty() && changed.isEmpty();
    }
  }

  /** Reads the decisions on all lines and pieces. */
  Decision read(Form form, Language language) {
    if (!form.value("seen").equals(seen())) {
      form.problem("", "plans.refused.changed");
    }
    List<LineContent> added = new ArrayList<>();
    Map<PlanLine, LineContent> changed = new LinkedHashMap<>();
    for (PlanReadingView.Row row : rows(language)) {
      String chosen = form.oneOf(row.name(), List.of(NEW, CHANGE, NOTHING));
      Optional<PlanLine> line = recorded(row.line());
      if (chosen.equals(NEW)) {
        added.add(row.line().content());
      } else if (chosen.equals(CHANGE) && line.isPresent()) {
        if (changed.put(line.get(), changed(row.line(), line.get())) != null) {
          form.problem(row.name(), "plans.refused.line-twice", row.line().number());
        }
      }
    }
    List<ContentAccount.Reported> pieces = reading.account().reported();
    for (String chosen : form.someOf("piece", positions(pieces))) {
      String words = pieces.get(Integer.parseInt(chosen)).text();
      added.add(LineContent.started(List.of(), "", words));
    }
    return new Decision(added, changed);
  }

  /** The pieces that can be the action of a line. */
  static List<String> positions(List<ContentAccount.Reported> pieces) {
    List<String> positions = new ArrayList<>();
    for (int at = 0; at < pieces.size(); at++) {
      String text = pieces.get(at).text();
      if (!text.isBlank() && text.length() <= ACTION) {
        positions.add(String.valueOf(at));
      }
    }
    return positions;
  }
}
