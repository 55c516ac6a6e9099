package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.stereotype.Component;

/** The plans of the State of the current user; those of others do not exist for it. */
@Component
class OwnPlans {
  private final NationalPlans plans;
  private final PlanLines lines;
  private final PlanFields fields;
  private final Agencies agencies;

  OwnPlans(NationalPlans plans, PlanLines lines, PlanFields fields, Agencies agencies) {
    this.plans = plans;
    this.lines = lines;
    this.fields = fields;
    this.agencies = agencies;
  }

  NationalPlan plan(Viewer viewer, long id) {
    return plans.find(viewer.party(), id).orElseThrow(NotFound::new);
  }

  /** Submits a plan with its head as it is now. */
  void submit(NationalPlan plan, Runnable consent) {
    plans.submit(plan.id(), consent);
  }

  PlanLine line(NationalPlan plan, int number) {
    return lines.find(plan.id(), number).orElseThrow(NotFound::new);
  }

  /** The agencies of the State that can be asked, by their accounts. */
  List<Option> agencies(String state) {
    return agencies.list(state).stream()
        .filter(Agencies.Agency::open)
        .map(agency -> new Option(agency.account(), agency.name()))
        .toList();
  }

  /** These agencies, and the agency recorded for a line, also if its account is closed. */
  List<Option> agencies(PlanLine line, String state, Language language) {
    List<Option> choices = new ArrayList<>(agencies(state));
    String recorded = line.content().agency();
    if (!recorded.isEmpty()
        && choices.stream().noneMatch(choice -> choice.value().equals(recorded))) {
      choices.add(new Option(recorded, closed(recorded, agencies.names(state), language)));
    }
    return choices;
  }

  /** The agencies that have lines in a plan and whose account is closed. */
  List<Option> closedAgencies(NationalPlan plan, Language language) {
    List<Option> open = agencies(plan.state());
    Map<String, String> names = agencies.names(plan.state());
    return lines.list(plan.id()).stream()
        .map(line -> line.content().agency())
        .filter(account -> !account.isEmpty())
        .filter(account -> open.stream().noneMatch(choice -> choice.value().equals(account)))
        .distinct()
        .map(account -> new Option(account, closed(account, names, language)))
        .toList();
  }

  private static String closed(String account, Map<String, String> names, Language language) {
    return Texts.get(language, "plans.agency.closed", names.getOrDefault(account, account));
  }

  /** The names of the agencies that are asked for a line. */
  List<String> asked(NationalPlan plan, PlanLine line) {
    Map<String, String> names = agencies.names(plan.state());
    return lines.asked(line).stream().map(name -> names.getOrDefault(name, name)).toList();
  }

  /** A line as lists and papers show it. */
  LineText text(PlanLine line, Map<String, String> names, Language language) {
    LineContent content = line.content();
    String agency = names.getOrDefault(content.agency(), content.agency());
    return new LineText(
        line,
        fields.names(content, language),
        fields.paragraphs(content),
        content.lead().isEmpty() ? agency : content.lead(),
        content.results().progress().name(language));
  }

  /** Lines as lists and papers show them. */
  List<LineText> texts(String state, List<PlanLine> found, Language language) {
    Map<String, String> names = agencies.names(state);
    return found.stream().map(line -> text(line, names, language)).toList();
  }
}
