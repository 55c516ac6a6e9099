package org.clearinghouse1540.assistance;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.sources.SourceDocuments;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Recording a request as it arrives; a State's own people send theirs on the same page. */
@Controller
class ReceiptPages {
  private final Requests requests;
  private final CaseActions handling;
  private final SourceDocuments documents;
  private final PartyResolver resolver;
  private final States states;
  private final SubjectAreas areas;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReceiptPages(
      Requests requests,
      CaseActions handling,
      SourceDocuments documents,
      PartyResolver resolver,
      States states,
      SubjectAreas areas,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.handling = handling;
    this.documents = documents;
    this.resolver = resolver;
    this.states = states;
    this.areas = areas;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/arrivals")
  Page form(Viewer viewer) {
    return screen(viewer, new ReceiptForm(Map.of()), Optional.empty());
  }

  @PostMapping("/arrivals")
  Object record(
      Viewer viewer,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    ReceiptForm form = new ReceiptForm(typed);
    if (form.wantsMore()) {
      return screen(viewer, form, Optional.empty());
    }
    try {
      // All that can be wrong in the form is said before a file is kept.
      form.read(resolver, own(viewer), today(), Optional.empty()).check(today());
      Optional<Incoming> letter =
          file.isPresent() && !file.get().isEmpty()
              ? Optional.of(incoming(file.get()))
              : Optional.empty();
      return "redirect:/requests/" + receive(viewer, form, letter);
    } catch (BadInput bad) {
      return screen(viewer, form, Optional.of(bad)).withStatus(400);
    } catch (DuplicateKeyException same) {
      return screen(
              viewer,
              form,
              Optional.of(new BadInput("file", "This very file is on record already.")))
          .withStatus(400);
    }
  }

  private record Incoming(String name, byte[] content, DocumentText text) {}

  private static Incoming incoming(MultipartFile file) throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("letter");
    byte[] content = file.getBytes();
    try {
      return new Incoming(name, content, SandboxedReader.read(content, name));
    } catch (BadInput bad) {
      throw new BadInput("file", bad.reasons());
    }
  }

  private long receive(Viewer viewer, ReceiptForm form, Optional<Incoming> letter) {
    Long id =
        transaction.execute(
            status -> {
              Optional<Long> document = letter.map(incoming -> keep(viewer, form, incoming));
              ReceivedRequest request = form.read(resolver, own(viewer), today(), document);
              long number = requests.receive(viewer.actor(), request);
              for (String use : form.consents()) {
                handling.consent(
                    viewer.actor(),
                    number,
                    new Audience(Audience.Use.valueOf(use.toUpperCase(java.util.Locale.ROOT)), ""),
                    request.reference().isEmpty()
                        ? request.requester() + ", " + request.requestedOn()
                        : request.reference(),
                    request.requestedOn(),
                    Optional.empty());
              }
              return number;
            });
    return Optional.ofNullable(id).orElseThrow();
  }

  private long keep(Viewer viewer, ReceiptForm form, Incoming incoming) {
    return documents
        .findSame(incoming.content(), incoming.text().text())
        .map(SourceDocument::id)
        .orElseGet(
            () ->
                documents.add(
                    viewer.actor(),
                    new SourceDocuments.Incoming(
                        "assistance-request",
                        form.get("reference").isEmpty() ? incoming.name() : form.get("reference"),
                        form.get("language"),
                        incoming.name(),
                        incoming.text().mediaType(),
                        incoming.content(),
                        incoming.text().text())));
  }

  private static String own(Viewer viewer) {
    return viewer.representsState() ? viewer.party() : "";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Page screen(Viewer viewer, ReceiptForm form, Optional<BadInput> bad) {
    return Page.of("assistance/arrival.jte")
        .with("form", form)
        .with("own", own(viewer))
        .with("states", states)
        .with("channels", ReceivedRequest.CHANNELS)
        .with("languages", List.of(Language.values()))
        .with("areas", areas)
        .with("today", today().toString())
        .with("problems", bad.map(BadInput::reasons).orElse(List.of()))
        .with("field", bad.map(BadInput::field).orElse(""));
  }
}
