package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The points of contact of a State, for the State itself: list, confirmation and setting. */
@Controller
class ContactPages {
  private static final int MOST_MONTHS = 36;
  private final Contacts contacts;
  private final ContactSettings settings;
  private final ContactRules rules;
  private final SignatureTasks signing;
  private final StateChoices states;
  private final Clock clock;

  ContactPages(
      Contacts contacts,
      ContactSettings settings,
      SignatureTasks signing,
      StateChoices states,
      Clock clock) {
    this.contacts = contacts;
    this.settings = settings;
    this.rules = settings.rules();
    this.signing = signing;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/contacts")
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    LocalDate today = LocalDate.now(clock);
    List<Contact> own = contacts.listOf(viewer.party());
    int months = settings.months(viewer.party());
    return Page.of(
        new ContactsView(
            own.stream()
                .map(
                    contact ->
                        ContactLine.of(contact, states.name(contact.party(), language), today))
                .toList(),
            ContactGap.of(own, today).stream().map(gap -> gap(gap, submitted, today)).toList(),
            ContactConfirmation.of(own, months, today),
            months,
            rules.monthsToKeep(),
            ContactForm.places(language),
            ContactForm.languages(),
            signing.view(viewer.party(), submitted.view("/contacts/signing")),
            new ContactsView.ContactsForms(
                submitted.view("/contacts/confirmation"),
                submitted.view("/contacts"),
                submitted
                    .view("/contacts/setting")
                    .withIds("setting")
                    .with("months", String.valueOf(months)))));
  }

  private ContactsView.GapLine gap(ContactGap gap, SubmittedForm submitted, LocalDate today) {
    String place = gap.place().key();
    Optional<LocalDate> until =
        GapAnswer.to(gap, settings.answers().list(), today).map(GapAnswer::until);
    return new ContactsView.GapLine(
        gap,
        until,
        submitted
            .view("/contacts/gaps", "place", place)
            .withIds("gap-" + place)
            .withFixed("place", place));
  }

  /** Adds an entry for the State alone, without a note verbale. */
  @PostMapping("/contacts")
  @FormPage("/contacts")
  String add(Viewer viewer, Form form) {
    Optional<ContactEntry> entry = ContactForm.read(form);
    form.check();
    long id =
        contacts.add(
            viewer.actor(), viewer.party(), entry.orElseThrow(), false, LocalDate.now(clock));
    return "redirect:/contacts/" + id;
  }

  /** Records that all open entries are still right. */
  @PostMapping("/contacts/confirmation")
  @FormPage("/contacts")
  String confirm(Viewer viewer) {
    contacts.confirm(viewer.actor(), viewer.party(), LocalDate.now(clock));
    return "redirect:/contacts#confirmation";
  }

  /** Sets after how many months the State is asked to confirm its entries. */
  @PostMapping("/contacts/setting")
  @FormPage("/contacts")
  String set(Viewer viewer, Form form) {
    if (form.value("months").isEmpty()) {
      form.problem("months", "kit.form.required");
    }
    Optional<Long> months = form.number("months", 1, MOST_MONTHS);
    form.check();
    settings.change(viewer.actor(), viewer.party(), months.orElseThrow().intValue());
    return "redirect:/contacts#confirmation";
  }
}
