package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
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
  private static final int LONGEST_REASON = 500;
  private final DeliveryRecords records;
  private final DeliveryForm forms;
  private final DeliveryFormViews formViews;
  private final DeliveryViews views;
  private final ActivityOverview activities;

  DeliveryPages(
      DeliveryRecords records,
      DeliveryForm forms,
      DeliveryFormViews formViews,
      DeliveryViews views,
      ActivityOverview activities) {
    this.records = records;
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
  @BindingAct(value = "deliveries.act.record", to = "deliveries.receiver.sides")
  Object record(Viewer viewer, Language language, Form form, Act act) {
    Optional<Cost> cost = forms.readCost(form);
    int months = form.number("months", 0, MOST_MONTHS).orElse(MONTHS_APART).intValue();
    Delivery delivery = forms.read(form, Optional.empty());
    if (!form.checked("overlaps-seen")) {
      List<Activity> overlaps = activities.overlapping(viewer, delivery, months);
      if (!overlaps.isEmpty()) {
        act.bindsNothing();
        SubmittedForm typed = new SubmittedForm("/deliveries", form.all(), List.of(), Map.of());
        return Page.of(formViews.overlapping(language, typed, overlaps));
      }
    }
    views
        .closedNeed(delivery)
        .ifPresent(need -> act.toCheck("deliveries.check.need-closed", need.heading()));
    long id = records.deliveries().record(viewer.actor(), delivery);
    cost.ifPresent(found -> records.costs().add(viewer.actor(), find(id), found));
    act.on(delivery.title(), "/deliveries/" + id)
        .toCheck("deliveries.check.recipients", views.recipients(delivery, language));
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
    records.deliveries().change(viewer.actor(), before, forms.read(form, Optional.of(before)));
    return page(id);
  }

  /** Records a cost, or corrects one that was recorded wrongly, with another one or with none. */
  @PostMapping("/deliveries/{id}/cost")
  @FormPage("/deliveries/{id}")
  @BindingAct(value = "deliveries.act.cost", to = "deliveries.receiver.sides")
  String cost(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Delivery delivery = own(viewer, id);
    Optional<DeliveryCosts.RecordedCost> wrong = wrong(form, id);
    String reason =
        wrong.isPresent()
            ? form.requiredText("reason", LONGEST_REASON)
            : form.text("reason", LONGEST_REASON);
    if (form.value("stage").isEmpty() && form.value("corrects").isEmpty()) {
      form.problem("stage", "kit.form.choose");
    }
    Optional<Cost> cost = forms.readCost(form);
    form.check();
    act.on(delivery.title(), "/deliveries/" + id).text(reason);
    wrong.ifPresent(found -> records.costs().correct(viewer.actor(), delivery, found, reason));
    cost.ifPresent(found -> records.costs().add(viewer.actor(), delivery, found));
    return page(id);
  }

  private Optional<DeliveryCosts.RecordedCost> wrong(Form form, long delivery) {
    return form.choice(
        "corrects",
        key ->
            records.costs().list(delivery).stream()
                .filter(cost -> cost.correction().isEmpty())
                .filter(cost -> Long.toString(cost.id()).equals(key))
                .findFirst());
  }

  private static String page(long id) {
    return "redirect:/deliveries/" + id;
  }

  private Delivery find(long id) {
    return records.deliveries().find(id).orElseThrow(NotFound::new);
  }

  private Delivery own(Viewer viewer, long id) {
    return records
        .deliveries()
        .find(id)
        .filter(delivery -> DeliveryViews.mayChange(viewer, delivery))
        .orElseThrow(NotFound::new);
  }
}
