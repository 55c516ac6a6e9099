package org.clearinghouse1540.providers;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;

/** The options of the fields of an offer, in the language of the page. */
public record OfferChoices(
    List<Option> areas,
    List<Option> kinds,
    List<Option> weapons,
    List<Option> languages,
    List<Option> costs,
    List<Option> modes) {
  public OfferChoices {
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    weapons = List.copyOf(weapons);
    languages = List.copyOf(languages);
    costs = List.copyOf(costs);
    modes = List.copyOf(modes);
  }

  /** All options in a language. */
  public static OfferChoices in(Language language, SubjectAreas areas) {
    return new OfferChoices(
        areas(areas, false, language),
        areas(areas, true, language),
        Stream.of(WeaponType.values())
            .map(type -> option(type.key(), type.text(), language))
            .toList(),
        Stream.of(Language.values())
            .map(offered -> new Option(offered.code(), offered.ownName()))
            .toList(),
        Stream.of(CostSharing.values())
            .map(cost -> option(cost.key(), cost.text(), language))
            .toList(),
        Stream.of(DeliveryMode.values())
            .map(mode -> option(mode.key(), mode.text(), language))
            .toList());
  }

  /** The subject areas, or the kinds of assistance, as options. */
  static List<Option> areas(SubjectAreas areas, boolean help, Language language) {
    return areas.list().stream()
        .filter(area -> area.help() == help)
        .map(area -> option(area, language))
        .toList();
  }

  static Option option(SubjectArea area, Language language) {
    return new Option(area.key(), area.name(language));
  }

  /** A provider as an option of a list. */
  public static Option option(Provider provider) {
    return new Option(Long.toString(provider.id()), provider.fullName());
  }

  private static Option option(String value, String text, Language language) {
    return new Option(value, Texts.get(language, text));
  }
}
