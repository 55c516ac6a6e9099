package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The answer of a State to a gap: it names nobody at present. */
@Controller
class GapAnswerPages {
  private static final int MOST_MONTHS = 12;
  private final Contacts contacts;
  private final ContactSettings settings;
  private final Clock clock;

  GapAnswerPages(Contacts contacts, ContactSettings settings, Clock clock) {
    this.contacts = contacts;
    this.settings = settings;
    this.clock = clock;
  }

  @PostMapping("/contacts/gaps")
  @FormPage("/contacts")
  @BindingAct(value = "contacts.act.none", to = "access.receiver.secretariat")
  String answer(Viewer viewer, Language language, Form form, Act act) {
    LocalDate today = LocalDate.now(clock);
    Optional<ContactDuty.Place> place = form.requiredChoice("place", ContactDuty.Place::find);
    Optional<LocalDate> until = form.requiredDay("until");
    if (until
        .filter(day -> !day.isAfter(today) || day.isAfter(today.plusMonths(MOST_MONTHS)))
        .isPresent()) {
      form.problem("until", "contacts.refused.none-until");
    }
    form.check();
    ContactGap gap =
        ContactGap.of(contacts.listOf(viewer.party()), today).stream()
            .filter(found -> found.place() == place.orElseThrow())
            .filter(found -> GapAnswer.to(found, settings.answers().list(), today).isEmpty())
            .findFirst()
            .orElseThrow(() -> BadInput.of("", "contacts.refused.no-gap"));
    act.on(
        Texts.get(language, "contacts.place." + gap.place().key())
            + ": "
            + gap.last().details().office(),
        "/contacts");
    settings.answers().add(viewer.actor(), gap, today, until.orElseThrow());
    return "redirect:/contacts";
  }
}
