package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a provider wants to hear of. */
@Controller
class SubscriptionPages {
  private final Subscriptions subscriptions;
  private final SubjectAreas areas;

  SubscriptionPages(Subscriptions subscriptions, SubjectAreas areas) {
    this.subscriptions = subscriptions;
    this.areas = areas;
  }

  @GetMapping("/subscriptions")
  Page list() {
    return list(List.of());
  }

  private Page list(List<String> problems) {
    return Page.of("providers/subscriptions.jte")
        .with("subscriptions", subscriptions.list())
        .with("areas", areas.list())
        .with("problems", problems);
  }

  @PostMapping("/subscriptions")
  Object begin(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") List<String> areas,
      @RequestParam(defaultValue = "") String regions,
      @RequestParam(defaultValue = "") String mailbox) {
    try {
      subscriptions.begin(viewer.actor(), viewer.party(), areas, regions, mailbox, language.code());
      return "redirect:/subscriptions";
    } catch (BadInput bad) {
      return list(bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/subscriptions/{id}/end")
  String end(Viewer viewer, @PathVariable long id) {
    subscriptions.end(viewer.actor(), id);
    return "redirect:/subscriptions";
  }
}
