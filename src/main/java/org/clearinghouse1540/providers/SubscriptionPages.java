package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The subscriptions of a provider to new needs. */
@Controller
class SubscriptionPages {
  private final Subscriptions subscriptions;
  private final SubjectAreas areas;

  SubscriptionPages(Subscriptions subscriptions, SubjectAreas areas) {
    this.subscriptions = subscriptions;
    this.areas = areas;
  }

  @GetMapping("/subscriptions")
  Page list(Language language, SubmittedForm submitted) {
    return Page.of(
        new SubscriptionsView(
            subscriptions.list(),
            submitted.view("/subscriptions"),
            OfferChoices.areas(areas, false, language)));
  }

  @PostMapping("/subscriptions")
  @FormPage("/subscriptions")
  String begin(Viewer viewer, Language language, Form form) {
    List<SubjectArea> chosen = form.choices("areas", areas::find);
    String regions = form.text("regions");
    String mailbox = form.text("mailbox", 200);
    if (!mailbox.isEmpty() && !MailServer.isAddress(mailbox)) {
      form.problem("mailbox", "providers.refused.mailbox");
    }
    form.check();
    subscriptions.begin(
        viewer.actor(),
        new Subscription(0, viewer.party(), chosen, regions, mailbox, language, viewer.name()));
    return "redirect:/subscriptions";
  }

  @PostMapping("/subscriptions/{id}/end")
  String end(Viewer viewer, @PathVariable long id) {
    subscriptions.end(viewer.actor(), id);
    return "redirect:/subscriptions";
  }
}
