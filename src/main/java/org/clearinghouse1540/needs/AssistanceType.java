package org.clearinghouse1540.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of assistance that the request form lists. */
enum AssistanceType {
  LAW,
  TRAINING,
  EQUIPMENT,
  EXPERTISE,
  REPORTING,
  PLAN,
  AWARENESS,
  OTHER;

  private static final List<AssistanceType> FOR_PEOPLE = List.of(TRAINING, EXPERTISE, AWARENESS);
  private static final List<AssistanceType> WITHOUT_EXAMPLE = List.of(AWARENESS, OTHER);

  /** The type in lower case, as in forms and keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this key. */
  public static Optional<AssistanceType> find(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }

  /** Whether people take part, so that their number and language matter. */
  boolean isForPeople() {
    return FOR_PEOPLE.contains(this);
  }

  /** Whether the quantity matters: of people or of equipment. */
  boolean isCounted() {
    return isForPeople() || this == EQUIPMENT;
  }

  /** Whether there is an example of a clear request of this type. */
  boolean hasExample() {
    return !WITHOUT_EXAMPLE.contains(this);
  }
}
