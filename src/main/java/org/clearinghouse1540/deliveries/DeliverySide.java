package org.clearinghouse1540.deliveries;

import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;

/** The two sides of a delivery. */
public enum DeliverySide {
  RECIPIENT,
  PROVIDER;

  /** The side as in the database and in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The side with this key; the database accepts no other. */
  static DeliverySide of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The key of the text that names it. */
  public String text() {
    return "deliveries.side." + key();
  }

  /** The side of a delivery to which a user belongs; nothing where neither. */
  static Optional<DeliverySide> of(Viewer viewer, Delivery delivery) {
    if (viewer.is(Role.PROVIDER)) {
      boolean own = !delivery.party().isEmpty() && delivery.party().equals(viewer.party());
      return own ? Optional.of(PROVIDER) : Optional.empty();
    }
    return viewer.representsState() && delivery.isFor(viewer.party())
        ? Optional.of(RECIPIENT)
        : Optional.empty();
  }
}
