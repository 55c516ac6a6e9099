package org.clearinghouse1540.contacts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Makes the page of a point of contact, with the forms that the current user may send. */
@Component
class ContactViews {
  private final Validators validators;
  private final ContactAccounts accounts;
  private final ContactHistories histories;
  private final Courses courses;
  private final PublicContacts published;
  private final StateChoices states;

  ContactViews(
      Validators validators,
      ContactHistories histories,
      Courses courses,
      PublicContacts published,
      StateChoices states) {
    this.validators = validators;
    this.accounts = validators.accounts();
    this.histories = histories;
    this.courses = courses;
    this.published = published;
    this.states = states;
  }

  /** The page in a language, on a day. */
  ContactView view(Contact contact, Viewer viewer, PageRequest request, SubmittedForm submitted) {
    LocalDate today = request.today();
    boolean own = viewer.may(Permission.KEEP_CONTACTS);
    boolean corrects = viewer.may(Permission.CORRECT_CONTACTS) && contact.erased().isEmpty();
    return new ContactView(
        ContactLine.of(contact, states.name(contact.party(), request.language()), today),
        accounts.of(contact),
        request.link(),
        histories.of(contact, own),
        courses.of(contact.id()).stream()
            .map(course -> line(contact, course, corrects, today, submitted))
            .toList(),
        ContactForm.places(request.language()),
        ContactForm.languages(),
        published.view(viewer, contact, submitted),
        viewer.may(Permission.RECORD_NOMINATIONS)
            ? signers(contact, submitted, request)
            : Optional.empty(),
        forms(contact, viewer, corrects, submitted));
  }

  /**
   * The circumstances of a request for the page.
   *
   * @param link the link of an invitation that was just sent, if any
   */
  record PageRequest(Language language, LocalDate today, Optional<String> link) {}

  private static ContactView.CourseLine line(
      Contact contact,
      CourseRecord course,
      boolean corrects,
      LocalDate today,
      SubmittedForm submitted) {
    Optional<FormView> form =
        Optional.of(course)
            .filter(found -> corrects)
            .map(
                found ->
                    submitted
                        .view(contact.address() + "/courses", "id", found.id())
                        .withIds("course-" + found.id())
                        .with("course", found.course())
                        .with("venue", found.venue())
                        .with("starts", found.starts())
                        .with("ends", found.ends())
                        .with("stage", found.stage().key()));
    return new ContactView.CourseLine(course, course.isNext(today.toString()), form);
  }

  private Optional<ContactView.MissingSigners> signers(
      Contact contact, SubmittedForm submitted, PageRequest request) {
    return validators
        .gap(contact.party())
        .map(
            gap ->
                new ContactView.MissingSigners(
                    gap,
                    "/contacts/register?party="
                        + URLEncoder.encode(
                                states.name(contact.party(), request.language()),
                                StandardCharsets.UTF_8)
                            .replace("+", "%20")
                        + "#nomination",
                    validators.inCharge(contact.party()),
                    submitted.view(contact.address() + "/signers").withIds("signers")));
  }

  private ContactView.ContactFormsView forms(
      Contact contact, Viewer viewer, boolean corrects, SubmittedForm submitted) {
    boolean kept = contact.erased().isEmpty();
    String address = contact.address();
    boolean own = viewer.may(Permission.KEEP_CONTACTS);
    boolean records =
        viewer.may(Permission.RECORD_NOMINATIONS) && contact.nominated() && !contact.closed();
    return new ContactView.ContactFormsView(
        when(own && kept, filled(submitted.view(address), contact)),
        when(
            records && kept,
            filled(submitted.view(address + "/change").withIds("change"), contact)),
        when(
            records && accounts.isState(contact.party()) && accounts.open(contact).isEmpty(),
            submitted.view(address + "/account").withIds("account")),
        when(records, submitted.view(address + "/closing").withIds("closing")),
        when(own, submitted.view(address + "/handover").withIds("handover")),
        when(corrects, submitted.view(address + "/courses", "id", 0).withIds("course")),
        when(corrects, submitted.view(address + "/erasure").withIds("erasure")));
  }

  private static Optional<FormView> when(boolean shown, FormView form) {
    return shown ? Optional.of(form) : Optional.empty();
  }

  private static FormView filled(FormView form, Contact contact) {
    return ContactForm.fill(form, contact.entry());
  }
}
