package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The lines of a State's plans as origins of its needs, for the module that drafts needs. */
@Component
public final class PlanNeeds {
  private final NationalPlans plans;
  private final PlanLines lines;
  private final LineNeeds needs;
  private final PlanFields fields;

  PlanNeeds(NationalPlans plans, PlanLines lines, LineNeeds needs, PlanFields fields) {
    this.plans = plans;
    this.lines = lines;
    this.needs = needs;
    this.fields = fields;
  }

  /**
   * The part of a line that a need begins with.
   *
   * @param origin the line as the origin of the need
   * @param fields its fields, a text for each row
   * @param paragraphs the paragraphs, such as OP3(d)
   * @param weapons the types of weapons of its fields: NW, CW, BW
   */
  public record LineStart(
      String origin,
      String action,
      List<String> fields,
      List<String> paragraphs,
      List<String> weapons,
      String period) {
    public LineStart {
      fields = List.copyOf(fields);
      paragraphs = List.copyOf(paragraphs);
      weapons = List.copyOf(weapons);
    }
  }

  /** A line to which a page links. */
  public record LineLink(String address, String action) {}

  /** The beginning of a need from a line of the own State, by its number in the database. */
  public Optional<LineStart> start(Viewer viewer, Language language, long id) {
    return lines
        .find(id)
        .flatMap(
            line ->
                plans.find(viewer.party(), line.plan()).map(plan -> start(plan, line, language)));
  }

  private LineStart start(NationalPlan plan, PlanLine line, Language language) {
    LineContent content = line.content();
    return new LineStart(
        LineNeeds.origin(plan, line.number()),
        content.action(),
        fields.names(content, language),
        fields.paragraphs(content),
        content.fields().stream()
            .flatMap(field -> List.of(field.split("[ .]")).stream())
            .map(part -> part.toUpperCase(Locale.ROOT))
            .filter(List.of("NW", "CW", "BW")::contains)
            .distinct()
            .toList(),
        content.results().period(language));
  }

  /** The line from which a draft started, in the latest edition that has it. */
  public Optional<LineLink> lineOf(Viewer viewer, long draft) {
    return needs
        .find(draft)
        .flatMap(
            link ->
                plans.listOfState(viewer.party()).stream()
                    .filter(plan -> plan.series() == link.series())
                    .flatMap(plan -> lines.find(plan.id(), link.number()).stream())
                    .findFirst())
        .map(line -> new LineLink(line.address(), line.content().action()));
  }
}
