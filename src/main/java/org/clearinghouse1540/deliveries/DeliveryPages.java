package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deliveries: recorded by their provider or the secretariat, visible to the recipients. */
@Controller
class DeliveryPages {
  private static final long MONTHS_APART = 6;
  private static final int MOST_MONTHS = 60;
  private final Deliveries deliveries;
  private final DeliveryForm forms;
  private final DeliveryFormViews formViews;
  private final DeliveryViews views;
  private final ActivityOverview activities;

  DeliveryPages(
      Deliveries deliveries,
      DeliveryForm forms,
      DeliveryFormViews formViews,
      DeliveryViews views,
      ActivityOverview activities) {
    this.deliveries = deliveries;
    this.forms = forms;
    this.formViews = formViews;
    this.views = views;
    this.activities = activities;
  }

  @GetMapping("/deliveries")
  Page list(Viewer viewer, Language language) {
    return Page.of(views.list(viewer, language));
  }

  /** A form for a new delivery, filled in from an offer and a need where they are given. */
  @GetMapping("/deliveries/new")
  Page form(
      Language language,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "0") long offer,
      @RequestParam(defaultValue = "0") long need) {
    return Page.of(formViews.create(language, submitted, offer, need));
  }

  /** Records a delivery; overlapping activities are shown once before, and do not prevent it. */
  @PostMapping("/deliveries")
  @FormPage("/deliveries/new?offer={offer}&need={need}")
  Object record(Viewer viewer, Language language, Form form) {
    Optional<Cost> cost = forms.readCost(form);
    int months = form.number("months", 0, MOST_MONTHS).orElse(MONTHS_APART).intValue();
    Delivery delivery = forms.read(form, Optional.empty());
    if (!form.checked("overlaps-seen")) {
      List<Activity> overlaps = activities.overlapping(viewer, delivery, months);
      if (!overlaps.isEmpty()) {
        SubmittedForm typed = new SubmittedForm("/deliveries", form.all(), List.of(), Map.of());
        return Page.of(formViews.overlapping(language, typed, overlaps));
      }
    }
    long id = deliveries.record(viewer.actor(), delivery);
    cost.ifPresent(found -> deliveries.add(viewer.actor(), find(id), found));
    return page(id);
  }

  @GetMapping("/deliveries/{id}")
  Page delivery(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(views.view(viewer, language, submitted, find(id)));
  }

  @GetMapping("/deliveries/{id}/change")
  Page change(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(formViews.change(language, submitted, own(viewer, id)));
  }

  @PostMapping("/deliveries/{id}")
  @FormPage("/deliveries/{id}/change")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    Delivery before = own(viewer, id);
    deliveries.change(viewer.actor(), before, forms.read(form, Optional.of(before)));
    return page(id);
  }

  @PostMapping("/deliveries/{id}/cost")
  @FormPage("/deliveries/{id}")
  String cost(Viewer viewer, Form form, @PathVariable long id) {
    Delivery delivery = own(viewer, id);
    if (form.value("stage").isEmpty()) {
      form.problem("stage", "kit.form.choose");
    }
    Optional<Cost> cost = forms.readCost(form);
    form.check();
    deliveries.add(viewer.actor(), delivery, cost.orElseThrow());
    return page(id);
  }

  private static String page(long id) {
    return "redirect:/deliveries/" + id;
  }

  private Delivery find(long id) {
    return deliveries.find(id).orElseThrow(NotFound::new);
  }

  private Delivery own(Viewer viewer, long id) {
    return deliveries
        .find(id)
        .filter(delivery -> DeliveryViews.mayChange(viewer, delivery))
        .orElseThrow(NotFound::new);
  }
}
