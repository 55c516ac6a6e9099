package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The points of contact of a State, for the State itself.
 *
 * @param gaps the places at which nobody is in charge
 * @param asked the question whether the entries are still right, when it is time
 * @param months after how many months it is asked
 * @param signatures who signs what leaves
 * @param keptFor how many months after its end personal data are kept
 */
@Template("contacts/contacts.jte")
record ContactsView(
    List<ContactLine> lines,
    List<GapLine> gaps,
    Optional<ContactConfirmation> asked,
    int months,
    int keptFor,
    List<Option> places,
    List<Option> languages,
    Signatures signatures,
    ContactsForms forms) {
  ContactsView {
    lines = List.copyOf(lines);
    gaps = List.copyOf(gaps);
    places = List.copyOf(places);
    languages = List.copyOf(languages);
  }

  /**
   * A place at which nobody is in charge.
   *
   * @param until the day until which the State is not asked, if it answered
   * @param form the form by which the State answers that it names nobody at present
   */
  public record GapLine(ContactGap gap, Optional<LocalDate> until, FormView form) {}

  /**
   * The persons who sign for the State.
   *
   * @param named whether the State named validators
   * @param accounts their accounts
   * @param gap the signatures that cannot be given today, if so
   * @param two whether two of them sign
   * @param open acts that wait for the second signature
   * @param form the form that changes the number of signatures
   */
  public record Signatures(
      boolean named,
      List<String> accounts,
      Optional<SignerGap> gap,
      boolean two,
      List<FirstSignature> open,
      FormView form) {
    /** The acts that two persons sign, by the keys of their names. */
    public List<String> acts() {
      return SignedActs.list();
    }

    public Signatures {
      accounts = List.copyOf(accounts);
      open = List.copyOf(open);
    }
  }

  /** The forms of the page: the confirmation, a new entry, the setting. */
  public record ContactsForms(FormView confirmation, FormView entry, FormView setting) {}
}
