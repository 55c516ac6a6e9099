package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.springframework.stereotype.Component;

/** Where a need begins: what is known there already goes into the draft. */
@Component
public final class Prefill {
  private final MatrixViews sheets;
  private final Forms forms;
  private final SubjectAreas areas;
  private final ActionPlans plans;

  Prefill(MatrixViews sheets, Forms forms, SubjectAreas areas, ActionPlans plans) {
    this.sheets = sheets;
    this.forms = forms;
    this.areas = areas;
    this.plans = plans;
  }

  /** What a draft begins with. */
  record Start(String origin, String passage, NeedAnswers answers) {}

  /** A row of the matrix with what is recorded in it, as its State may see it. */
  public record Recorded(MatrixRow row, String label, String state, List<Line> lines) {
    public Recorded {
      lines = List.copyOf(lines);
    }
  }

  /** One field of a row: its label, and what stands there with its sources. */
  public record Line(String label, String words) {}

  /** From nothing. */
  Start fromNothing() {
    return new Start("", "", NeedAnswers.NONE);
  }

  /** From a row of the State's own matrix. */
  Optional<Start> fromRow(Viewer viewer, Language language, String form, String row) {
    return recorded(viewer, language, new MatrixRow(viewer.party(), form, row))
        .map(
            recorded -> {
              Map<String, String> answers = new LinkedHashMap<>();
              put(answers, "situation", words(recorded));
              FormVersion version = forms.find(form).orElseThrow();
              FormVersion.Row found = version.find(row).orElseThrow();
              put(answers, "subject-area", String.join(" ", areasOf(found)));
              put(answers, "paragraphs", paragraphs(found));
              put(answers, "weapons", weapons(version, row));
              return new Start(recorded.row().origin(), "", new NeedAnswers(answers));
            });
  }

  /** From a line of the State's plan. */
  Optional<Start> fromPlan(Viewer viewer, int number) {
    List<ActionPlan> own = plans.listOfState(viewer.party());
    if (number < 0 || number >= own.size()) {
      return Optional.empty();
    }
    ActionPlan plan = own.get(number);
    String passage = plan.remark().isEmpty() ? plan.status() : plan.remark();
    return Optional.of(
        new Start(
            "plan/" + plan.state() + " " + plan.date(),
            passage,
            new NeedAnswers(
                Map.of("subject-area", String.join(" ", subjects(passage)), "kind", "plan"))));
  }

  /** From what was voiced at an event: the areas that its words name, and nothing else. */
  NeedAnswers fromWords(String passage) {
    return new NeedAnswers(Map.of("subject-area", String.join(" ", subjects(passage))));
  }

  /** What is recorded in a row now. */
  Optional<Recorded> recorded(Viewer viewer, Language language, MatrixRow row) {
    if (forms.find(row.form()).flatMap(form -> form.find(row.row())).isEmpty()) {
      return Optional.empty();
    }
    MatrixView sheet = sheets.get(viewer, language, new MatrixId(row.state(), row.form()));
    FormVersion.Part part = sheet.form().partOf(row.row()).orElseThrow();
    FormVersion.Row found = part.find(row.row()).orElseThrow();
    List<Line> lines = new ArrayList<>();
    for (FormVersion.Column column : part.columns()) {
      if (found.columns().contains(column.key())) {
        MatrixField field = sheet.field(found, column);
        if (!field.content().isNothing()) {
          lines.add(new Line(column.label(), sheet.text(field)));
        }
      }
    }
    return Optional.of(new Recorded(row, found.label(), sheet.name(), lines));
  }

  /** A row as it stands at the head of a need: what is recorded, or that nothing is. */
  private static String words(Recorded recorded) {
    StringBuilder words = new StringBuilder();
    for (Line line : recorded.lines()) {
      words.append(line.label()).append(": ").append(line.words()).append('\n');
    }
    return words.toString().strip();
  }

  private Set<String> areasOf(FormVersion.Row row) {
    return new LinkedHashSet<>(subjects(row.label()));
  }

  private List<String> subjects(String words) {
    return areas.in(words).stream()
        .map(SubjectAreas.Found::area)
        .filter(area -> !area.help())
        .map(area -> area.key())
        .toList();
  }

  private static String paragraphs(FormVersion.Row row) {
    return String.join(
        " ",
        row.paragraphs().stream()
            .map(paragraph -> paragraph.replace("OP", ""))
            .distinct()
            .toList());
  }

  // A table for one weapon says so in its key, such as op3ab.nw.
  private static String weapons(FormVersion version, String row) {
    String part = version.partOf(row).map(FormVersion.Part::key).orElse("");
    String last = part.substring(part.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Set.of("NW", "CW", "BW").contains(last) ? last : "";
  }

  private static void put(Map<String, String> answers, String field, String value) {
    if (!value.isEmpty()) {
      answers.put(field, value);
    }
  }

  /** The name of what a need began with. */
  String name(String origin, Language language) {
    Optional<MatrixRow> row = MatrixRow.of(origin);
    if (row.isPresent()) {
      return forms
          .find(row.get().form())
          .map(form -> form.in(language))
          .flatMap(form -> form.find(row.get().row()))
          .map(found -> Texts.get(language, "needs.origin.matrix", found.label()))
          .orElse("");
    }
    String kind = origin.replaceFirst("/.*", "");
    return kind.isEmpty() ? "" : Texts.get(language, "needs.origin." + kind);
  }
}
