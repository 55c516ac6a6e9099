package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The State chooses which drafts go into one request, who may see it, and sends it. */
@Controller
class RequestSubmissionPages {
  private final NeedDrafts drafts;
  private final RequestSubmission sending;
  private final CompletenessCheck clarity;
  private final States states;
  private final Clock clock;

  RequestSubmissionPages(
      NeedDrafts drafts,
      RequestSubmission sending,
      CompletenessCheck clarity,
      States states,
      Clock clock) {
    this.drafts = drafts;
    this.sending = sending;
    this.clarity = clarity;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/drafts/sending")
  Page choose(Viewer viewer, @RequestParam(defaultValue = "") List<String> draft) {
    return screen(viewer, draft, List.of());
  }

  @PostMapping("/drafts/sending")
  Object send(Viewer viewer, Language language, @RequestParam MultiValueMap<String, String> typed) {
    List<String> chosen = typed.getOrDefault("draft", List.of());
    try {
      Request request =
          sending.send(
              viewer.actor(),
              viewer.party(),
              states.name(viewer.party(), language),
              own(viewer, chosen),
              act(typed, language),
              LocalDate.now(clock));
      return "redirect:/chain/" + request.items().getFirst().id();
    } catch (BadInput bad) {
      return screen(viewer, chosen, bad.reasons()).withStatus(400);
    }
  }

  private RequestSubmission.Act act(MultiValueMap<String, String> typed, Language page) {
    String channel = first(typed, "channel");
    return new RequestSubmission.Act(
        channel.equals("note-verbale") ? channel : "template",
        first(typed, "reference"),
        day(first(typed, "requested-on")),
        Language.find(first(typed, "language")).orElse(page),
        audiences(typed),
        first(typed, "summary"),
        typed.containsKey("tell-origin"));
  }

  private static List<Audience> audiences(MultiValueMap<String, String> typed) {
    List<Audience> audiences = new ArrayList<>();
    for (String use : typed.getOrDefault("consent", List.of()).stream().distinct().toList()) {
      audiences.add(
          switch (use) {
            case "members" -> Audience.MEMBERS;
            case "providers" -> Audience.PROVIDERS;
            case "summary" -> Audience.SUMMARY;
            case "full" -> Audience.EVERYBODY;
            default -> throw new BadInput("consent", "Choose for what the consent is given.");
          });
    }
    String organization = first(typed, "organization");
    if (organization.length() > 200) {
      throw new BadInput("organization", "Shorten the name to at most 200 characters.");
    }
    if (!organization.isEmpty()) {
      audiences.add(Audience.organization(organization));
    }
    return audiences;
  }

  private LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(typed);
    } catch (DateTimeParseException none) {
      throw new BadInput("requested-on", "Write the day as year-month-day, such as 2026-11-23.");
    }
  }

  private static String first(MultiValueMap<String, String> typed, String name) {
    String value = typed.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private List<NeedDraft> own(Viewer viewer, List<String> chosen) {
    Map<String, NeedDraft> open =
        open(viewer).stream()
            .collect(Collectors.toMap(draft -> Long.toString(draft.id()), Function.identity()));
    List<NeedDraft> found = new ArrayList<>();
    for (String id : chosen.stream().distinct().toList()) {
      NeedDraft draft = open.get(id);
      if (draft == null) {
        throw new NotFound();
      }
      found.add(draft);
    }
    return found;
  }

  private List<NeedDraft> open(Viewer viewer) {
    return drafts.ofState(viewer.party()).stream().filter(draft -> !draft.isSent()).toList();
  }

  private Page screen(Viewer viewer, List<String> chosen, List<String> problems) {
    List<NeedDraft> open = open(viewer);
    return Page.of("needs/sending.jte")
        .with("drafts", open)
        .with(
            "levels",
            open.stream().map(draft -> clarity.of(draft.answers()).level().key()).toList())
        .with("chosen", chosen)
        .with("today", LocalDate.now(clock))
        .with("problems", problems);
  }
}
