package org.clearinghouse1540.consent;

/**
 * Something that may be shown to an audience: to everybody, unless it says another. Only {@link
 * Gate} makes one, so a page, a file or a message that takes {@code Published} cannot go round the
 * gate. It has no public constructor and no reader of JSON can build it.
 *
 * @param <T> what is shown
 */
public final class Published<T> {
  private final T value;
  private final Audience audience;
  private final Ground ground;

  Published(T value, Audience audience, Ground ground) {
    this.value = value;
    this.audience = audience;
    this.ground = ground;
  }

  /** The value that may be shown. */
  public T value() {
    return value;
  }

  /** To whom it may be shown, in which form. */
  public Audience audience() {
    return audience;
  }

  /** Why it may be shown. */
  public Ground ground() {
    return ground;
  }

  /** Why something may be shown. */
  public sealed interface Ground {
    /** It is public already at this address; the address is shown with it. */
    record AlreadyPublic(String address) implements Ground {}

    /** Every key was given; the documents are shown with it. */
    record Released(java.util.List<ConsentRecord> records) implements Ground {
      public Released {
        records = java.util.List.copyOf(records);
      }
    }
  }
}
