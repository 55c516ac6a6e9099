package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Possible duplicate events; a person merges them, keeps them separate, or undoes a merge. */
@Controller
class MergePages {
  private static final String ADDRESS = "/events/merging";
  private final Events events;
  private final EventMerges merges;
  private final RelatedViewBuilder comparisons;

  MergePages(Events events, EventMerges merges, RelatedViewBuilder comparisons) {
    this.events = events;
    this.merges = merges;
    this.comparisons = comparisons;
  }

  @GetMapping(ADDRESS)
  Page duplicates(Viewer viewer, Language language, SubmittedForm submitted) {
    List<DuplicateEventFinder.Pair> pairs =
        DuplicateEventFinder.among(events.listWithParties(), merges.separate());
    List<DuplicateView> shown =
        pairs.stream().map(pair -> comparisons.duplicate(pair, submitted, language)).toList();
    // The pair of a rejected form may have been merged meanwhile; then the other form shows it.
    boolean listed = shown.stream().anyMatch(pair -> pair.form().rejected());
    FormView other =
        submitted.isRejected() && !listed
            ? submitted.view(ADDRESS)
            : submitted.view(ADDRESS, "pair", "other");
    return Page.of(
        new DuplicatesView(shown, viewer.may(Permission.EDIT_EVENTS), other.withIds("merge")));
  }

  @PostMapping(ADDRESS)
  @FormPage(ADDRESS)
  String decide(Form form, Viewer viewer) {
    Optional<Long> one = event(form, "one");
    Optional<Long> other = event(form, "other");
    String why = form.text("why");
    Optional<MergeDecision> decision = form.requiredChoice("decision", MergeDecision::find);
    form.check();
    long first = one.orElseThrow();
    long second = other.orElseThrow();
    return switch (decision.orElseThrow()) {
      case MERGE -> "redirect:/events/" + merges.merge(viewer.actor(), first, second, why);
      case KEEP_SEPARATE -> {
        merges.keepSeparate(viewer.actor(), first, second, why);
        yield "redirect:" + ADDRESS;
      }
    };
  }

  private static Optional<Long> event(Form form, String field) {
    form.requiredText(field);
    return form.number(field, 1, 999_999_999_999L);
  }

  @PostMapping("/events/{id}/parting")
  @FormPage("/events/{id}")
  String undo(@PathVariable long id, Form form, Viewer viewer) {
    if (events.find(id).isEmpty()) {
      throw new NotFound();
    }
    Optional<Long> merge = form.number("merge", 1, 999_999_999_999L);
    form.check();
    merges.undo(viewer.actor(), id, merge.orElse(0L));
    return "redirect:/events/" + id + "#tellings";
  }
}
