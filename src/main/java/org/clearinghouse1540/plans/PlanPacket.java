package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Lines of a plan as an offline packet, with instructions, contents and drop-downs. It is read as
 * every file with lines: the reader proposes, and a person decides on each line.
 */
@Component
class PlanPacket {
  private static final List<String> INSTRUCTIONS =
      List.of("plans.packet.how", "plans.packet.values", "plans.packet.check");
  private static final String CONTENTS = "bulk.packet.contents";

  private static final List<PlanColumn> COLUMNS =
      Stream.of(PlanColumn.values()).filter(column -> column != PlanColumn.PERIOD).toList();

  private final PlanFields fields;
  private final Agencies agencies;
  private final States states;

  PlanPacket(PlanFields fields, Agencies agencies, States states) {
    this.fields = fields;
    this.agencies = agencies;
    this.states = states;
  }

  /** The packet of some lines of a plan. */
  byte[] xlsx(NationalPlan plan, List<PlanLine> lines, Language language) {
    boolean rightToLeft = language.direction().equals("rtl");
    List<String> texts = new ArrayList<>();
    texts.add(Texts.get(language, "plans.state") + ": " + states.name(plan.state(), language));
    INSTRUCTIONS.forEach(key -> texts.add(Texts.get(language, key)));
    List<OfflineSheet.Entry> entries = new ArrayList<>();
    for (PlanLine line : lines) {
      entries.add(new OfflineSheet.Entry(line.content().action(), entries.size()));
    }
    Map<String, String> names = agencies.names(plan.state());
    return new OfflineSheet(
            new OfflineSheet.Cover(
                plan.head().title(), language, texts, Texts.get(language, CONTENTS), entries),
            "plan",
            rightToLeft,
            COLUMNS.stream().map(column -> column(column, names, language)).toList(),
            lines.stream().map(line -> row(line, names, language)).toList(),
            List.of())
        .xlsx();
  }

  private static OfflineSheet.Column column(
      PlanColumn column, Map<String, String> names, Language language) {
    String heading = Texts.get(language, column.text());
    return switch (column) {
      case PROGRESS ->
          new OfflineSheet.Column(
              heading,
              22,
              Arrays.stream(PlanProgress.values()).map(state -> state.name(language)).toList(),
              List.of(),
              false);
      case LEAD ->
          new OfflineSheet.Column(
              heading, 32, names.values().stream().distinct().sorted().toList(), List.of(), true);
      case NUMBER -> OfflineSheet.Column.of(heading, 10);
      case ACTION, FIELDS -> OfflineSheet.Column.of(heading, 60);
      case PARTNERS, PERIOD, BEGINS, ENDS, INDICATOR, COST, CURRENCY, FUNDS, EVIDENCE ->
          OfflineSheet.Column.of(heading, 24);
    };
  }

  private List<String> row(PlanLine line, Map<String, String> names, Language language) {
    LineContent content = line.content();
    LineContent.Results results = content.results();
    return COLUMNS.stream()
        .map(
            column ->
                switch (column) {
                  case NUMBER -> String.valueOf(line.number());
                  case FIELDS -> String.join("\n", fields.names(content, language));
                  case ACTION -> content.action();
                  case LEAD ->
                      content.lead().isEmpty()
                          ? names.getOrDefault(content.agency(), content.agency())
                          : content.lead();
                  case PARTNERS -> content.partners();
                  case PERIOD -> results.period(language);
                  case BEGINS -> results.begins();
                  case ENDS -> results.ends();
                  case INDICATOR -> results.indicator();
                  case COST -> results.cost().map(java.math.BigDecimal::toPlainString).orElse("");
                  case CURRENCY -> results.cost().isPresent() ? results.currency() : "";
                  case FUNDS -> content.funds();
                  case PROGRESS -> results.progress().name(language);
                  case EVIDENCE -> results.evidence();
                })
        .toList();
  }

  /** The texts that the program writes on the sheets beside the table, in all languages. */
  static Set<String> ownTexts() {
    Set<String> own = new HashSet<>();
    for (Language language : Language.values()) {
      INSTRUCTIONS.forEach(key -> own.add(Texts.get(language, key)));
      own.add(Texts.get(language, CONTENTS));
      own.add(Texts.get(language, PlanColumn.LEAD.text()));
      own.add(Texts.get(language, PlanColumn.PROGRESS.text()));
      for (PlanProgress progress : PlanProgress.values()) {
        own.add(progress.name(language));
      }
    }
    return own;
  }
}
