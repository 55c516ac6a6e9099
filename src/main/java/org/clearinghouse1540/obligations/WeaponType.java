package org.clearinghouse1540.obligations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The three types of weapons that resolution 1540 (2004) covers. */
public enum WeaponType {
  NUCLEAR("NW"),
  CHEMICAL("CW"),
  BIOLOGICAL("BW");

  private final String key;

  WeaponType(String key) {
    this.key = key;
  }

  /** The key in data files, forms and the database, such as {@code NW}. */
  public String key() {
    return key;
  }

  /** The text key of the name. */
  public String text() {
    return "obligations.weapon." + key;
  }

  /** The type with this key. */
  public static Optional<WeaponType> find(String key) {
    return List.of(values()).stream().filter(type -> type.key.equals(key)).findFirst();
  }

  /** The types with these keys, in their order; unknown keys are left out. */
  public static List<WeaponType> list(Collection<String> keys) {
    return keys.stream().flatMap(key -> find(key).stream()).toList();
  }

  /** The keys of these types, in their order. */
  public static List<String> keys(Collection<WeaponType> types) {
    return types.stream().map(WeaponType::key).toList();
  }
}
