package org.clearinghouse1540.consent;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.clearinghouse1540.kit.text.Message;

/**
 * For whom, and in which form, something may leave: the single use that a consent is given for.
 *
 * @param organization the acronym of a regional organization, for {@link Use#ORGANIZATION} alone
 */
public record Audience(Use use, String organization) {
  /** Everybody, in full. */
  public static final Audience EVERYBODY = new Audience(Use.FULL, "");

  /** Everybody, but only a summary that was written for publication. */
  public static final Audience SUMMARY = new Audience(Use.SUMMARY, "");

  /** The members of the Committee, its experts and the secretariat. */
  public static final Audience MEMBERS = new Audience(Use.MEMBERS, "");

  /** The providers of assistance. */
  public static final Audience PROVIDERS = new Audience(Use.PROVIDERS, "");

  public Audience {
    if ((use == Use.ORGANIZATION) == organization.isBlank()) {
      throw new IllegalArgumentException("an organization is named for this use, and for no other");
    }
  }

  /** A named regional organization. */
  public static Audience organization(String acronym) {
    return new Audience(Use.ORGANIZATION, acronym);
  }

  /** Whether everybody reads it. */
  public boolean isPublic() {
    return use == Use.FULL || use == Use.SUMMARY;
  }

  /** The same audience with its organization, if it has one, under another name. */
  public Audience named(UnaryOperator<String> name) {
    return organization.isEmpty() ? this : organization(name.apply(organization));
  }

  /** The audience as the receiver of an act. */
  public Message receiver() {
    return organization.isEmpty()
        ? Message.of("consent.use." + use.key())
        : Message.of("access.receiver.named", organization);
  }

  /** The single uses. */
  public enum Use {
    MEMBERS,
    PROVIDERS,
    ORGANIZATION,
    SUMMARY,
    FULL;

    /** The use in lower case, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
