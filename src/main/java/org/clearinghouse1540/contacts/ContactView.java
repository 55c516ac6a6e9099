package org.clearinghouse1540.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * A point of contact.
 *
 * @param account the name of the account in which the person acts, or empty
 * @param link the link of an invitation that was just sent; it is shown once
 * @param places the choices of places
 * @param languages the choices of languages
 * @param publication whether everybody sees it, for those who decide on that
 * @param missing the signatures that the State cannot give, for those who record nominations
 */
@Template("contacts/contact.jte")
record ContactView(
    ContactLine line,
    String account,
    Optional<String> link,
    ContactHistory history,
    List<CourseLine> courses,
    List<Option> places,
    List<Option> languages,
    Optional<Publication> publication,
    Optional<MissingSigners> missing,
    ContactFormsView forms) {
  ContactView {
    courses = List.copyOf(courses);
    places = List.copyOf(places);
    languages = List.copyOf(languages);
  }

  /** The contact. */
  public Contact contact() {
    return line.contact();
  }

  /** The stages of a course, in a language. */
  public List<Option> stages(Language language) {
    return Arrays.stream(CourseRecord.Stage.values())
        .map(stage -> new Option(stage.key(), Texts.get(language, "contacts.stage." + stage.key())))
        .toList();
  }

  /**
   * The history of the entry.
   *
   * @param handovers notes for the successor, for the State alone
   * @param looked who of the Committee looked at the personal data, for the State alone
   */
  record ContactHistory(
      List<Nomination> notes,
      List<Original> files,
      List<Handover> handovers,
      List<Disclosure> looked) {
    ContactHistory {
      notes = List.copyOf(notes);
      files = List.copyOf(files);
      handovers = List.copyOf(handovers);
      looked = List.copyOf(looked);
    }
  }

  /**
   * The publication of a contact.
   *
   * @param published the text that everybody sees, if it is public
   * @param publish the form that publishes the entry as it is now, unless this is public already
   * @param restrict the form that ends the publication
   */
  record Publication(
      Optional<PublicContact> published, Optional<FormView> publish, Optional<FormView> restrict) {}

  /**
   * The signatures that a State cannot give, with the ways to name another person.
   *
   * @param nomination the address of the form that names a new contact
   * @param inCharge the contacts whose entry a note verbale can change
   * @param everybody the form that records that every account of the State signs again
   */
  public record MissingSigners(
      SignerGap gap, String nomination, List<Contact> inCharge, FormView everybody) {
    public MissingSigners {
      inCharge = List.copyOf(inCharge);
    }
  }

  /**
   * A course, with the form that changes it.
   *
   * @param next whether it is the next one of the person
   */
  record CourseLine(CourseRecord course, boolean next, Optional<FormView> form) {}

  /** The forms that the current user may send; a form that is missing is not for this user. */
  record ContactFormsView(
      Optional<FormView> details,
      Optional<FormView> change,
      Optional<FormView> account,
      Optional<FormView> closing,
      Optional<FormView> handover,
      Optional<FormView> course,
      Optional<FormView> erasure) {}
}
