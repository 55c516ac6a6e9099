package org.clearinghouse1540.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The queue of evidence to review, in the matrices of all States. */
@Controller
class EvidenceQueuePages {
  private static final int YEARS = 10;
  private static final int MOST_YEARS = 100;
  private static final int LONGEST = 500;

  private final EvidenceQueue queue;
  private final Dismissals dismissals;
  private final EvidenceWatches watches;
  private final CitingPlaces places;

  EvidenceQueuePages(
      EvidenceQueue queue, Dismissals dismissals, EvidenceWatches watches, CitingPlaces places) {
    this.queue = queue;
    this.dismissals = dismissals;
    this.watches = watches;
    this.places = places;
  }

  @GetMapping("/evidence")
  Page queue(Viewer viewer, Language language, SubmittedForm submitted, Form query) {
    boolean again = submitted.isRejected();
    int years =
        again ? YEARS : query.number("years", 0, MOST_YEARS).map(Long::intValue).orElse(YEARS);
    String of = query.text("of", 200);
    query.check();
    List<EvidenceQueueView.Line> lines =
        queue.items(years).stream()
            .map(item -> new EvidenceQueueView.Line(item, places.state(item.state(), language)))
            .filter(line -> TextFolding.IGNORING_DIACRITICS.contains(line.state(), of))
            .toList();
    List<EvidenceQueueView.Line> open =
        lines.stream().filter(line -> line.item().isOpen()).toList();
    Paging paging = Paging.of(query.value("page"), open.size(), Paging.LINES);
    return Page.of(
        new EvidenceQueueView(
            RegisterTabs.of(viewer),
            years,
            of,
            paging.of(open),
            paging,
            "/evidence?years="
                + years
                + "&of="
                + URLEncoder.encode(of, StandardCharsets.UTF_8)
                + "&page=",
            lines.stream().filter(line -> !line.item().isOpen()).toList(),
            watch(viewer, submitted)));
  }

  private Optional<EvidenceQueueView.WatchForm> watch(Viewer viewer, SubmittedForm submitted) {
    if (!viewer.may(Permission.EDIT_SOURCES)) {
      return Optional.empty();
    }
    Optional<Integer> years = watches.of(viewer.name()).map(EvidenceWatches.Watch::years);
    return Optional.of(
        new EvidenceQueueView.WatchForm(
            years.isPresent(),
            submitted.view("/evidence/watch").withIds("watch").with("limit", years)));
  }

  @GetMapping("/evidence/{id}/dismissal")
  Page dismissal(Language language, SubmittedForm submitted, Form query, @PathVariable long id) {
    ReviewItem item = item(id, query);
    return Page.of(
        new DismissalView(
            item,
            places.state(item.state(), language),
            submitted.view("/evidence/" + id + "/dismissal").with("reason", item.reason().key())));
  }

  /** Dismisses an item with a reason; a change of the document makes a new item. */
  @PostMapping("/evidence/{id}/dismissal")
  @FormPage("/evidence/{id}/dismissal?reason={reason}")
  String dismiss(Viewer viewer, Form form, @PathVariable long id) {
    ReviewItem item = item(id, form);
    String why = form.requiredText("why", LONGEST);
    form.check();
    dismissals.add(viewer.actor(), item, why, queue.today());
    return "redirect:/evidence";
  }

  private ReviewItem item(long id, Form form) {
    return ReviewItem.ReviewReason.find(form.value("reason"))
        .flatMap(reason -> queue.find(id, reason))
        .orElseThrow(NotFound::new);
  }

  /** Puts the items on the desk of the current user. */
  @PostMapping("/evidence/watch")
  @FormPage("/evidence")
  String watch(Viewer viewer, Form form) {
    if (form.value("limit").isEmpty()) {
      form.problem("limit", "kit.form.required");
    }
    Optional<Long> years = form.number("limit", 1, MOST_YEARS);
    form.check();
    watches.set(viewer.actor(), years.orElseThrow().intValue(), queue.today());
    return "redirect:/evidence?years=" + years.orElseThrow();
  }

  /** Takes the items off the desk of the current user. */
  @PostMapping("/evidence/watch/ending")
  @FormPage("/evidence")
  String endWatch(Viewer viewer) {
    watches.end(viewer.actor());
    return "redirect:/evidence";
  }
}
