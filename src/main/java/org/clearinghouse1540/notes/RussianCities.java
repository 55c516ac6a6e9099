package org.clearinghouse1540.notes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;

/** Russian names of cities in the case that follows 'в': 'в Вене' is in 'Вена'. Pure. */
final class RussianCities {
  private static final Map<String, Set<String>> CITIES = new HashMap<>();

  static {
    for (Table.Row row : Table.fromData("notes/data/cities_ru.csv").rows()) {
      String city = row.require("city");
      for (String form : forms(city)) {
        CITIES.computeIfAbsent(form, key -> new HashSet<>()).add(city);
      }
    }
  }

  private RussianCities() {}

  /** Returns the city as the file has it; empty if it is not there or if several are possible. */
  static Optional<String> nominative(String inCase) {
    Set<String> cities = CITIES.getOrDefault(inCase, Set.of());
    return cities.size() == 1 ? Optional.of(cities.iterator().next()) : Optional.empty();
  }

  private static List<String> forms(String city) {
    String stem = city.substring(0, city.length() - 1);
    return switch (city.charAt(city.length() - 1)) {
      case 'я' -> List.of(stem.endsWith("и") ? stem + "и" : stem + "е");
      case 'а' -> List.of(stem + "е");
      case 'ь' -> List.of(stem + "и", stem + "е");
      case 'й' -> List.of(stem + "е");
      case 'ы' -> List.of(stem + "ах", city);
      case 'о', 'е', 'и', 'у', 'э' -> List.of(city);
      default -> List.of(city + "е");
    };
  }
}
