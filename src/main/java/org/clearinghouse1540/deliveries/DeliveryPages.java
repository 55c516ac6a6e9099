package org.clearinghouse1540.deliveries;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Providers;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deliveries: recorded by their provider or the secretariat, read by the States they are for. */
@Controller
class DeliveryPages {
  private final States states;
  private final Deliveries deliveries;
  private final DeliveryForm forms;
  private final ActivityOverview activities;
  private final DeliveryViews feedback;
  private final Offers offers;
  private final Providers providers;
  private final Requests requests;
  private final SubjectAreas areas;
  private final Clock clock;

  DeliveryPages(
      States states,
      Deliveries deliveries,
      DeliveryForm forms,
      ActivityOverview activities,
      DeliveryViews feedback,
      Offers offers,
      Providers providers,
      Requests requests,
      SubjectAreas areas,
      Clock clock) {
    this.states = states;
    this.deliveries = deliveries;
    this.forms = forms;
    this.activities = activities;
    this.feedback = feedback;
    this.offers = offers;
    this.providers = providers;
    this.requests = requests;
    this.areas = areas;
    this.clock = clock;
  }

  @GetMapping("/deliveries")
  Page list(Viewer viewer) {
    return Page.of("deliveries/deliveries.jte")
        .with("states", states)
        .with("deliveries", deliveries.list())
        .with("mayRecord", mayRecord(viewer));
  }

  /** A form that begins from an offer and a need, where they are named. */
  @GetMapping("/deliveries/new")
  Page form(
      @RequestParam(defaultValue = "0") long offer, @RequestParam(defaultValue = "0") long need) {
    Map<String, List<String>> fields = new HashMap<>();
    offers
        .find(offer)
        .ifPresent(
            found -> {
              fields.put("offer", List.of(Long.toString(offer)));
              fields.put("areas", found.scope().areas().stream().map(a -> a.key()).toList());
              found
                  .status()
                  .provider()
                  .ifPresent(id -> fields.put("provider", List.of(id.toString())));
              fields.put("need", List.of(Long.toString(need == 0 ? firstNeed(found) : need)));
            });
    long about = fields.containsKey("need") ? Long.parseLong(fields.get("need").getFirst()) : need;
    requests
        .findNeed(about)
        .ifPresent(
            item -> {
              fields.put("need", List.of(Long.toString(about)));
              fields.put("title", List.of(item.heading()));
              requests
                  .find(item.request())
                  .ifPresent(found -> fields.put("states", List.of(DeliveryForm.places(found))));
            });
    return form(new Typed(fields), 0, List.of(), List.of());
  }

  private static long firstNeed(Offer offer) {
    return offer.status().needs().stream().findFirst().orElse(0L);
  }

  private Page form(Typed typed, long id, List<Activity> overlaps, List<String> problems) {
    return Page.of("deliveries/delivery-form.jte")
        .with("states", states)
        .with("typed", typed)
        .with("id", id)
        .with("overlaps", overlaps)
        .with("providers", providers.list())
        .with("areas", areas.list())
        .with("problems", problems);
  }

  /** Records a delivery; what overlaps is shown once before, and forbids nothing. */
  @PostMapping("/deliveries")
  Object record(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
    Typed typed = new Typed(fields);
    try {
      Delivery delivery = forms.read(typed, Optional.empty());
      Optional<Cost> cost = DeliveryForm.cost(typed, LocalDate.now(clock));
      int months = typed.number("months").map(Long::intValue).orElse(DeliveryForm.MONTHS_BETWEEN);
      List<Activity> overlaps =
          typed.text("overlaps-seen").isEmpty()
              ? activities.overlapping(viewer, delivery, Math.min(months, 60))
              : List.of();
      if (!overlaps.isEmpty()) {
        return form(typed, 0, overlaps, List.of());
      }
      long id = deliveries.record(viewer.actor(), delivery);
      cost.ifPresent(item -> deliveries.add(viewer.actor(), seen(id), item));
      return "redirect:/deliveries/" + id;
    } catch (BadInput bad) {
      return form(typed, 0, List.of(), bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/deliveries/{id}")
  Page delivery(Viewer viewer, @PathVariable long id) {
    return feedback.screen(viewer, seen(id), List.of());
  }

  @GetMapping("/deliveries/{id}/change")
  Page change(Viewer viewer, @PathVariable long id) {
    return form(DeliveryForm.of(own(viewer, id)), id, List.of(), List.of());
  }

  @PostMapping("/deliveries/{id}")
  Object change(
      Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
    Delivery before = own(viewer, id);
    Typed typed = new Typed(fields);
    try {
      deliveries.change(viewer.actor(), before, forms.read(typed, Optional.of(before)));
      return "redirect:/deliveries/" + id;
    } catch (BadInput bad) {
      return form(typed, id, List.of(), bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/deliveries/{id}/cost")
  Object cost(
      Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
    Delivery delivery = own(viewer, id);
    try {
      Cost cost =
          DeliveryForm.cost(new Typed(fields), LocalDate.now(clock))
              .orElseThrow(
                  () ->
                      new BadInput(
                          "stage", "Choose whether it is a pledge, a commitment or paid."));
      deliveries.add(viewer.actor(), delivery, cost);
      return "redirect:/deliveries/" + id;
    } catch (BadInput bad) {
      return feedback.screen(viewer, delivery, bad.reasons()).withStatus(400);
    }
  }

  /** The Committee records, on the word of the State, that the need is met. */
  @PostMapping("/deliveries/{id}/met")
  Object met(Viewer viewer, @PathVariable long id) {
    Delivery delivery = seen(id);
    try {
      deliveries.recordMet(viewer.actor(), delivery);
      return "redirect:/deliveries/" + id;
    } catch (BadInput bad) {
      return feedback.screen(viewer, delivery, bad.reasons()).withStatus(400);
    }
  }

  private Delivery seen(long id) {
    return deliveries.find(id).orElseThrow(NotFound::new);
  }

  private Delivery own(Viewer viewer, long id) {
    return deliveries
        .find(id)
        .filter(delivery -> DeliveryViews.mayChange(viewer, delivery))
        .orElseThrow(NotFound::new);
  }

  static boolean mayRecord(Viewer viewer) {
    return viewer.is(Role.SECRETARIAT, Role.PROVIDER);
  }

  /** An amount of money as it was typed. */
  static Optional<BigDecimal> amount(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,15}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
      throw new BadInput(
          "amount", "Write the amount in digits, such as 12500.50; leave it empty if not known.");
    }
    return Optional.of(new BigDecimal(text));
  }
}
