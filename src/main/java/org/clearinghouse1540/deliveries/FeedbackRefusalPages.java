package org.clearinghouse1540.deliveries;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The answer of a side that it gives no feedback on a delivery. */
@Controller
class FeedbackRefusalPages {
  private final DeliveryRecords records;

  FeedbackRefusalPages(DeliveryRecords records) {
    this.records = records;
  }

  @PostMapping("/deliveries/{id}/no-feedback")
  @FormPage("/deliveries/{id}")
  @BindingAct(value = "deliveries.no-feedback", to = "access.receiver.secretariat")
  String refuse(Viewer viewer, Act act, @PathVariable long id) {
    Delivery delivery = records.deliveries().find(id).orElseThrow(NotFound::new);
    DeliverySide side = DeliverySide.of(viewer, delivery).orElseThrow(NotFound::new);
    if (!delivery.isDone()) {
      throw BadInput.of("", "deliveries.refused.not-done");
    }
    if (FeedbackRules.own(viewer, records.feedbacks().listFor(id)).isPresent()) {
      throw BadInput.of("", "deliveries.refused.feedback-given");
    }
    act.on(delivery.title(), "/deliveries/" + id);
    records.refusals().add(viewer.actor(), id, side, viewer.party());
    return "redirect:/deliveries/" + id;
  }
}
