package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Parses the rule of a count; an unknown word is refused with the list of possible ones. */
@Component
public final class CountRuleParser {
  private static final List<String> KEYS =
      List.of("form", "part", "content", "status", "group", "date");

  private final Forms forms;
  private final States states;
  private final Clock clock;

  CountRuleParser(Forms forms, States states, Clock clock) {
    this.forms = forms;
    this.states = states;
    this.clock = clock;
  }

  /**
   * The rule that a line says; the current form where it names none.
   *
   * @throws org.clearinghouse1540.kit.BadInput if a word, a value or a combination of them is not
   *     possible
   */
  public CountRule parse(String line) {
    Map<String, String> values = RuleWords.read(line, KEYS);
    FormVersion form = form(values.getOrDefault("form", ""));
    Optional<LocalDate> day =
        Optional.ofNullable(values.get("date")).map(text -> RuleWords.day(text, clock));
    Set<MatrixStage> stages = stages(values.getOrDefault("status", ""));
    if (day.isPresent() && !stages.isEmpty()) {
      throw RuleWords.refused("counts.refused.status-and-date");
    }
    CountedContent content = content(values.getOrDefault("content", ""));
    if (content != CountedContent.CURRENT && !stages.isEmpty()) {
      throw RuleWords.refused("counts.refused.status-and-content");
    }
    return new CountRule(
        form.version(),
        part(form, values.getOrDefault("part", "")),
        stages,
        group(values.getOrDefault("group", "")),
        day,
        content);
  }

  private static CountedContent content(String word) {
    return word.isEmpty()
        ? CountedContent.CURRENT
        : CountedContent.find(word)
            .orElseThrow(() -> RuleWords.unknown(word, CountedContent.keys()));
  }

  /** The codes of the regional groups. */
  List<String> groups() {
    return states.all().stream()
        .map(State::regionalGroup)
        .filter(group -> !group.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private FormVersion form(String year) {
    return year.isEmpty()
        ? forms.current()
        : forms
            .find(year)
            .orElseThrow(
                () ->
                    RuleWords.unknown(
                        year, forms.list().stream().map(FormVersion::version).toList()));
  }

  private static String part(FormVersion form, String key) {
    List<String> known =
        form.parts().stream()
            .filter(part -> !part.markColumns().isEmpty())
            .map(FormVersion.Part::key)
            .toList();
    if (!key.isEmpty() && !known.contains(key)) {
      throw RuleWords.unknown(key, known);
    }
    return key;
  }

  private static Set<MatrixStage> stages(String words) {
    Set<MatrixStage> stages = EnumSet.noneOf(MatrixStage.class);
    for (String word : words.isEmpty() ? new String[0] : words.split(",")) {
      stages.add(
          Arrays.stream(MatrixStage.values())
              .filter(stage -> stage.key().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      RuleWords.unknown(
                          word,
                          Arrays.stream(MatrixStage.values()).map(MatrixStage::key).toList())));
    }
    return stages;
  }

  private String group(String code) {
    if (!code.isEmpty() && !groups().contains(code)) {
      throw RuleWords.unknown(code, groups());
    }
    return code;
  }
}
