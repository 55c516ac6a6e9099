package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;

/**
 * The fields of an offer in a form. The form of an offer and the form that answers a need share
 * them; {@code providers/fields.jte} draws them with {@link OfferChoices}.
 */
public final class OfferForm {
  private OfferForm() {}

  /** Reads the fields; each problem is added to the form. */
  public static OfferDetails read(Form form, SubjectAreas areas) {
    OfferScope scope =
        new OfferScope(
            form.choices("areas", key -> areas.find(key).filter(area -> !area.help())),
            form.choices("kinds", key -> areas.find(key).filter(SubjectArea::help)),
            form.choices("weapons", WeaponType::find),
            form.choices("languages", Language::find),
            form.longText("conditions"));
    if (form.values("areas").stream().allMatch(String::isBlank)) {
      form.problem("areas", "providers.refused.areas");
    }
    OfferTerms terms =
        new OfferTerms(
            period(form, "from"),
            period(form, "until"),
            form.choice("cost", CostSharing::find),
            form.choices("modes", DeliveryMode::find),
            form.text("source"),
            form.date("source-date"));
    if (terms.endBeforeStart()) {
      form.problem("until", "providers.refused.end-before-start");
    }
    return new OfferDetails(
        form.requiredLongText("words"),
        form.longText("exclusions"),
        form.text("regions"),
        scope,
        terms);
  }

  private static String period(Form form, String name) {
    String typed = form.value(name);
    if (typed.isEmpty() || PartialDate.of(typed).isPresent()) {
      return typed;
    }
    form.problem(name, "providers.refused.period");
    return "";
  }

  /** Fills the fields with an offer on record. */
  static FormView fill(FormView form, Offer offer) {
    OfferScope scope = offer.scope();
    OfferTerms terms = offer.terms();
    return form.with("words", offer.words())
        .with("exclusions", offer.exclusions())
        .with("regions", offer.regions())
        .with("areas", keys(scope.areas(), SubjectArea::key))
        .with("kinds", keys(scope.kinds(), SubjectArea::key))
        .with("weapons", WeaponType.keys(scope.weapons()))
        .with("languages", keys(scope.languages(), Language::code))
        .with("conditions", scope.conditions())
        .with("from", terms.from())
        .with("until", terms.until())
        .with("cost", terms.cost().map(CostSharing::key))
        .with("modes", keys(terms.modes(), DeliveryMode::key))
        .with("source", terms.source())
        .with("source-date", terms.sourceDate());
  }

  private static <T> List<String> keys(List<T> values, Function<T, String> key) {
    return values.stream().map(key).toList();
  }

  /** The provider chosen in a form; a problem is added if none is. */
  public static Optional<Provider> provider(Form form, Providers providers) {
    return form.requiredChoice(
        "provider",
        id -> id.matches("\\d{1,18}") ? providers.find(Long.parseLong(id)) : Optional.empty());
  }
}
