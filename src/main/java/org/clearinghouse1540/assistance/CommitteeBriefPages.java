package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The brief to the Committee for any period: on a page, as a file, and that it was given. */
@Controller
class CommitteeBriefPages {
  private final List<CommitteeBriefPart> parts;
  private final CommitteeBriefs briefs;
  private final Clock clock;

  CommitteeBriefPages(List<CommitteeBriefPart> parts, CommitteeBriefs briefs, Clock clock) {
    this.parts = parts.stream().sorted(Comparator.comparingInt(CommitteeBriefPart::order)).toList();
    this.briefs = briefs;
    this.clock = clock;
  }

  @GetMapping("/committee-brief")
  Page brief(
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
      CommitteeBrief.Period period = period(first, last);
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
      CommitteeBrief.Period period = period(first, last);
      briefs.record(viewer.actor(), period.first(), period.last(), LocalDate.now(clock));
      return "redirect:/committee-brief?first=" + period.first() + "&last=" + period.last();
    } catch (BadInput bad) {
      return screen(viewer, language, period("", ""), Optional.of(bad)).withStatus(400);
    }
  }

  private CommitteeBrief.Period period(String first, String last) {
    return CommitteeBrief.Period.of(first, last, briefs.last(), LocalDate.now(clock));
  }

  private List<CommitteeBrief.Told> told(CommitteeBrief.Period period, Language language) {
    return parts.stream()
        .map(
            part ->
                new CommitteeBrief.Told(part, part.rows(period.first(), period.last(), language)))
        .toList();
  }

  private Page screen(
      Viewer viewer, Language language, CommitteeBrief.Period period, Optional<BadInput> bad) {
    return Page.of("assistance/brief.jte")
        .with("period", period)
        .with("told", told(period, language))
        .with("lastGiven", briefs.last().map(LocalDate::toString).orElse(""))
        .with("mayRecord", viewer.is(Role.EXPERT, Role.SECRETARIAT, Role.CHAIR))
        .with("problems", bad.map(BadInput::reasons).orElse(List.of()));
  }

  /** The brief as a file, with the rule and the days of each part printed. */
  PrintDocument paper(CommitteeBrief.Period period, Language language) {
    List<PrintDocument.Part> out = new ArrayList<>();
    String days = DateText.of(period.first().toString(), period.last().toString(), language);
    out.add(new PrintDocument.Part.Words(Texts.get(language, "assistance.brief.period", days)));
    for (CommitteeBrief.Told told : told(period, language)) {
      out.add(new PrintDocument.Part.Heading(Texts.get(language, told.part().heading())));
      out.add(new PrintDocument.Part.Words(Texts.get(language, told.part().rule(), days)));
      if (told.rows().isEmpty()) {
        out.add(new PrintDocument.Part.Words(Texts.get(language, "assistance.brief.none")));
      } else {
        out.add(
            new PrintDocument.Part.Rows(
                told.part().columns().stream().map(key -> Texts.get(language, key)).toList(),
                told.rows()));
      }
    }
    return new PrintDocument(
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
