package org.clearinghouse1540.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/**
 * An offer as typed into the form: each field with its values, as they came.
 *
 * @param fields by the names of {@code offer/fields.csv}
 */
public record OfferForm(Map<String, List<String>> fields) {
  static final List<String> WEAPONS = List.of("NW", "CW", "BW");
  static final List<String> COSTS = List.of("none", "shared", "agreed", "not-stated");
  static final List<String> MODES = List.of("remote", "capital", "regional");
  private static final int LONGEST = 20_000;

  public OfferForm {
    fields = Map.copyOf(fields);
  }

  static OfferForm of(Offer offer) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("words", List.of(offer.words()));
    fields.put("exclusions", List.of(offer.exclusions()));
    fields.put("regions", List.of(offer.regions()));
    fields.put("areas", keys(offer.scope().areas()));
    fields.put("kinds", keys(offer.scope().kinds()));
    fields.put("weapons", offer.scope().weapons());
    fields.put("languages", offer.scope().languages());
    fields.put("conditions", List.of(offer.scope().conditions()));
    fields.put("from", List.of(offer.terms().from()));
    fields.put("until", List.of(offer.terms().until()));
    fields.put("cost", List.of(offer.terms().cost()));
    fields.put("modes", offer.terms().modes());
    fields.put("source", List.of(offer.terms().source()));
    fields.put("source-date", List.of(offer.terms().sourceDate()));
    return new OfferForm(fields);
  }

  private static List<String> keys(List<SubjectArea> areas) {
    return areas.stream().map(SubjectArea::key).toList();
  }

  /** The one value of a field, without blanks around it. */
  public String text(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
  }

  /** All values of a field. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether a value was chosen. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** The values of a field as they are kept, such as {@code training equipment}. */
  String kept(String name) {
    return String.join(" ", all(name));
  }

  /**
   * Checks what was typed.
   *
   * @throws BadInput with all that is wrong
   */
  void check(SubjectAreas areas) {
    List<String> wrong = new ArrayList<>();
    if (text("words").isEmpty()) {
      wrong.add("Say in words what is offered.");
    }
    if (all("areas").isEmpty()) {
      wrong.add("Choose at least one subject area.");
    }
    known(wrong, "areas", areas.list().stream().filter(a -> !a.help()).map(a -> a.key()).toList());
    known(wrong, "kinds", areas.list().stream().filter(a -> a.help()).map(a -> a.key()).toList());
    known(wrong, "weapons", WEAPONS);
    known(wrong, "modes", MODES);
    known(wrong, "languages", List.of(Language.values()).stream().map(Language::code).toList());
    if (!text("cost").isEmpty()) {
      known(wrong, "cost", COSTS);
    }
    for (String when : List.of("from", "until")) {
      if (!OfferTerms.isWhen(text(when))) {
        wrong.add("Write a date as 2027-07-01, 2027-07 or 2027, or a quarter as 2027-Q3.");
      }
    }
    if (wrong.isEmpty() && ends().compareTo(begins()) < 0) {
      wrong.add("The offer ends before it begins; correct one of the two dates.");
    }
    if (!OfferTerms.isWhen(text("source-date"))) {
      wrong.add("Write the date of the letter as year-month-day.");
    }
    if (fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum() > LONGEST) {
      wrong.add("The offer is too long; write at most 20,000 characters.");
    }
    if (!wrong.isEmpty()) {
      throw new BadInput("words", wrong);
    }
  }

  private String begins() {
    return new OfferTerms(text("from"), "", "", List.of(), "", "").firstDay();
  }

  private String ends() {
    return text("until").isEmpty()
        ? "~"
        : new OfferTerms("", text("until"), "", List.of(), "", "").lastDay();
  }

  private void known(List<String> wrong, String name, List<String> possible) {
    if (!Set.copyOf(possible).containsAll(all(name))) {
      wrong.add("There is no such choice in the field '" + name + "'; choose from its list.");
    }
  }
}
