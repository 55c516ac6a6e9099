package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records figures on the participation in an event. */
@Controller
class EventFigurePages {
  private final EditableEvents events;
  private final ParticipationFigures figures;

  EventFigurePages(EditableEvents events, ParticipationFigures figures) {
    this.events = events;
    this.figures = figures;
  }

  @PostMapping("/events/{id}/figures")
  @FormPage("/events/{id}")
  String addFigure(@PathVariable long id, Form form, Viewer viewer) {
    events.findEditable(id, viewer);
    Optional<FigureCategory> category = form.requiredChoice("what", FigureCategory::find);
    String value = form.requiredText("value", 200);
    String source = form.requiredText("source");
    String address = form.text("address", 2_000);
    if (!address.isEmpty() && !address.matches("https?://\\S+")) {
      form.problem("address", "outreach.refused.address");
    }
    Optional<Language> language = form.choice("language", Language::find);
    String stated = form.date("stated");
    form.check();
    figures.add(
        viewer.actor(),
        id,
        new ParticipationFigures.Figure(
            category.orElseThrow(), value, source, address, language, stated));
    return "redirect:/events/" + id + "#figures";
  }
}
