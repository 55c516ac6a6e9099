package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.Paper;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brief to the Committee for any period: on a page, as a file, and that it was given. */
@Controller
class CommitteeBriefPages {
  private final List<BriefPart> parts;
  private final Briefs briefs;
  private final Clock clock;

  CommitteeBriefPages(List<BriefPart> parts, Briefs briefs, Clock clock) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(BriefPart::order)).toList();
    this.briefs = briefs;
    this.clock = clock;
  }

  @GetMapping("/committee-brief")
  Screen brief(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last) {
    try {
      return screen(viewer, language, period(first, last), Optional.empty());
    } catch (BadInput bad) {
      return screen(viewer, language, period("", ""), Optional.of(bad)).withStatus(400);
    }
  }

  @GetMapping("/committee-brief/file/{form}")
  Object file(
      Viewer viewer,
      Language language,
      @PathVariable String form,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last) {
    try {
      Brief.Period period = period(first, last);
      return Download.of(paper(period, language), form, "brief-" + period.last());
    } catch (BadInput bad) {
      return screen(viewer, language, period("", ""), Optional.of(bad)).withStatus(400);
    }
  }

  @PostMapping("/committee-brief")
  Object given(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last) {
    try {
      Brief.Period period = period(first, last);
      briefs.record(viewer.actor(), period.first(), period.last(), LocalDate.now(clock));
      return "redirect:/committee-brief?first=" + period.first() + "&last=" + period.last();
    } catch (BadInput bad) {
      return screen(viewer, language, period("", ""), Optional.of(bad)).withStatus(400);
    }
  }

  private Brief.Period period(String first, String last) {
    return Brief.Period.of(first, last, briefs.last(), LocalDate.now(clock));
  }

  private List<Brief.Told> told(Brief.Period period, Language language) {
    return parts.stream()
        .map(part -> new Brief.Told(part, part.rows(period.first(), period.last(), language)))
        .toList();
  }

  private Screen screen(
      Viewer viewer, Language language, Brief.Period period, Optional<BadInput> bad) {
    return Screen.of("assistance/brief.jte")
        .with("period", period)
        .with("told", told(period, language))
        .with("lastGiven", briefs.last().map(LocalDate::toString).orElse(""))
        .with("mayRecord", List.of("expert", "secretariat", "chair").contains(viewer.role()))
        .with("problems", bad.map(BadInput::reasons).orElse(List.of()));
  }

  /** The brief as a file, with the rule and the days of each part printed. */
  Paper paper(Brief.Period period, Language language) {
    List<Paper.Part> out = new ArrayList<>();
    String days = DateText.of(period.first().toString(), period.last().toString(), language);
    out.add(new Paper.Part.Words(Texts.get(language, "assistance.brief.period", days)));
    for (Brief.Told each : told(period, language)) {
      out.add(new Paper.Part.Heading(Texts.get(language, each.part().heading())));
      out.add(new Paper.Part.Words(Texts.get(language, each.part().rule(), days)));
      if (each.rows().isEmpty()) {
        out.add(new Paper.Part.Words(Texts.get(language, "assistance.brief.none")));
      } else {
        out.add(
            new Paper.Part.Rows(
                each.part().columns().stream().map(key -> Texts.get(language, key)).toList(),
                each.rows()));
      }
    }
    return new Paper(
        Texts.get(language, "assistance.brief"),
        language,
        "",
        Texts.get(
            language,
            "assistance.brief.foot",
            DateText.of(LocalDate.now(clock).toString(), language)),
        out);
  }
}
