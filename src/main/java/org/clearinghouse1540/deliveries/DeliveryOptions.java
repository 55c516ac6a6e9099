package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectAreas;

/** The choices of the fields of a delivery, in the language of the page. */
record DeliveryOptions(
    List<Option> kinds, List<Option> areas, List<Option> statuses, List<Option> costStages) {
  DeliveryOptions {
    kinds = List.copyOf(kinds);
    areas = List.copyOf(areas);
    statuses = List.copyOf(statuses);
    costStages = List.copyOf(costStages);
  }

  /** All choices in a language. */
  static DeliveryOptions in(Language language, SubjectAreas areas) {
    return new DeliveryOptions(
        Arrays.stream(DeliveryKind.values())
            .map(kind -> new Option(kind.key(), Texts.get(language, kind.text())))
            .toList(),
        areas(areas, language),
        Arrays.stream(DeliveryStatus.values())
            .map(status -> new Option(status.key(), Texts.get(language, status.text())))
            .toList(),
        costStages(language));
  }

  /** The stages of a cost. */
  static List<Option> costStages(Language language) {
    return Arrays.stream(CostStage.values())
        .map(stage -> new Option(stage.key(), Texts.get(language, stage.text())))
        .toList();
  }

  /** The costs that count, as those that another one may correct. */
  static List<Option> corrected(List<DeliveryCosts.RecordedCost> costs, Language language) {
    return costs.stream()
        .filter(recorded -> recorded.correction().isEmpty())
        .map(recorded -> new Option(Long.toString(recorded.id()), name(recorded.cost(), language)))
        .toList();
  }

  private static String name(Cost cost, Language language) {
    String amount =
        cost.amount()
            .map(sum -> cost.currency() + " " + sum.toPlainString())
            .orElseGet(() -> Texts.get(language, "deliveries.cost.unknown"));
    return Texts.get(language, cost.stage().text())
        + ": "
        + amount
        + ", "
        + DateText.of(cost.on().toString(), language);
  }

  /** The subject areas, without the types of assistance. */
  static List<Option> areas(SubjectAreas areas, Language language) {
    return areas.list().stream()
        .filter(area -> !area.help())
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }
}
