package org.clearinghouse1540.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.FieldExport;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.PartyResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of a matrix out and in, and its differences between two days. */
@Controller
class ExchangePages {
  private final MatrixExchange copying;
  private final ImportProposals readings;
  private final MatrixViews sheets;
  private final FieldExport all;
  private final Clock clock;
  private final VersionComparison generations;
  private final Forms forms;
  private final PartyResolver resolver;

  ExchangePages(
      MatrixExchange copying,
      ImportProposals readings,
      MatrixViews sheets,
      FieldExport all,
      Clock clock,
      VersionComparison generations,
      Forms forms,
      PartyResolver resolver) {
    this.copying = copying;
    this.readings = readings;
    this.sheets = sheets;
    this.all = all;
    this.generations = generations;
    this.forms = forms;
    this.resolver = resolver;
    this.clock = clock;
  }

  @GetMapping("/matrices/{code}/{year}/file/{form}")
  Download file(
      Viewer viewer,
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String language) {
    MatrixId id = sheets.id(viewer, code, year);
    CopyFormat wanted = CopyFormat.find(form).orElseThrow(NotFound::new);
    Language in = Language.find(language).orElseThrow(NotFound::new);
    String name = name(id) + (in == Language.EN ? "" : "-" + in.code());
    return Download.file(
        wanted.write(copying.copy(id, in)), wanted.mediaType(), name + "." + wanted.ending());
  }

  /** All matrices as they stand, field by field, written while they are read. */
  @GetMapping("/matrices/all.csv")
  void all(HttpServletResponse response) throws IOException {
    response.setContentType(CopyFormat.CSV.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"matrices.csv\"");
    all.write(response.getOutputStream());
  }

  private static String name(MatrixId id) {
    return "matrix-" + id.state() + "-" + id.form();
  }

  @GetMapping("/matrices/{code}/{year}/reading")
  Page reading(
      Viewer viewer, Language language, @PathVariable String code, @PathVariable String year) {
    return upload(viewer, language, sheets.id(viewer, code, year), List.of());
  }

  private Page upload(Viewer viewer, Language language, MatrixId id, List<String> problems) {
    return Page.of("exchange/reading.jte")
        .with("sheet", sheets.get(viewer, language, id))
        .with("problems", problems);
  }

  @PostMapping("/matrices/{code}/{year}/reading")
  Object read(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    MatrixId id = sheets.id(viewer, code, year);
    try {
      if (file.isEmpty() || file.get().isEmpty()) {
        throw new BadInput("file", "Choose a file that is not empty.");
      }
      String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("copy");
      byte[] content = file.get().getBytes();
      ImportProposal read = copying.read(content, name);
      if (!read.form().version().equals(id.form())) {
        throw new BadInput(
            "file",
            "This copy is in the form of "
                + read.form().version()
                + "; open the matrix in that form and send it there.");
      }
      long number = readings.keep(viewer.actor(), id, name, content, read);
      return "redirect:" + sheets.get(viewer, language, id).address() + "/reading/" + number;
    } catch (BadInput bad) {
      return upload(viewer, language, id, bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/matrices/{code}/{year}/reading/{id}")
  Page proposal(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable("id") long number) {
    MatrixId id = sheets.id(viewer, code, year);
    return proposal(
        viewer, language, readings.find(id, number).orElseThrow(NotFound::new), List.of());
  }

  private Page proposal(
      Viewer viewer, Language language, ImportProposals.Reading reading, List<String> problems) {
    MatrixExchange.Both both = copying.beside(reading.matrix(), reading.read());
    return Page.of("exchange/proposal.jte")
        .with("sheet", sheets.get(viewer, language, reading.matrix()))
        .with("reading", reading)
        .with("both", both)
        .with("anotherState", isOfAnotherState(reading))
        .with("problems", problems);
  }

  // A file may name its State in any language and spelling; one that names none is taken as it is.
  private boolean isOfAnotherState(ImportProposals.Reading reading) {
    String named = reading.read().state().strip();
    String code = reading.matrix().state();
    return !named.isEmpty()
        && !named.equals(code)
        && resolver.findState(named).filter(state -> state.code().equals(code)).isEmpty();
  }

  /** A person accepts the fields that were chosen, or drops the whole reading. */
  @PostMapping("/matrices/{code}/{year}/reading/{id}")
  Object accept(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable("id") long number,
      @RequestParam(defaultValue = "") List<String> field,
      @RequestParam(defaultValue = "") String drop) {
    MatrixId id = sheets.id(viewer, code, year);
    ImportProposals.Reading reading = readings.find(id, number).orElseThrow(NotFound::new);
    String back = "redirect:" + sheets.get(viewer, language, id).address();
    if (!drop.isEmpty()) {
      readings.end(number);
      return back;
    }
    List<FieldKey> chosen =
        field.stream()
            .map(FieldKey::of)
            .filter(key -> reading.read().contents().containsKey(key))
            .toList();
    try {
      if (chosen.isEmpty()) {
        throw new BadInput("field", "Choose at least one field, or drop the reading.");
      }
      copying.accept(viewer.actor(), id, reading.read(), chosen, reading.fileName());
      readings.end(number);
      return back;
    } catch (BadInput bad) {
      return proposal(viewer, language, reading, bad.reasons()).withStatus(400);
    }
  }

  /** What changed between two days, or between two generations of the form. */
  @GetMapping("/matrices/{code}/{year}/compare")
  Page compare(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String with) {
    MatrixId id = sheets.id(viewer, code, year);
    LocalDate today = LocalDate.now(clock);
    Page page =
        Page.of("exchange/compare.jte")
            .with("sheet", sheets.get(viewer, language, id))
            .with("from", from.isEmpty() ? today.minusDays(30).toString() : from)
            .with("to", to.isEmpty() ? today.toString() : to)
            .with("other", with)
            .with(
                "others",
                forms.list().stream()
                    .map(FormVersion::version)
                    .filter(form -> !form.equals(year))
                    .toList())
            .with("both", Optional.empty())
            .with("left", List.of())
            .with("problems", List.of());
    if (!with.isEmpty()) {
      VersionComparison.Beside beside = generations.of(id, other(with));
      return page.with("both", Optional.of(beside.both())).with("left", beside.left());
    }
    if (from.isEmpty()) {
      return page;
    }
    try {
      return page.with("both", Optional.of(both(id, from, to)));
    } catch (BadInput bad) {
      return page.with("problems", bad.reasons()).withStatus(400);
    }
  }

  private FormVersion other(String version) {
    return forms.find(version).orElseThrow(NotFound::new);
  }

  private MatrixExchange.Both both(MatrixId id, String from, String to) {
    Instant first = endOf(from);
    Instant last = to.isEmpty() ? clock.instant() : endOf(to);
    if (last.isBefore(first)) {
      throw new BadInput("to", "The second day is before the first; exchange them.");
    }
    return copying.both(id, first, last);
  }

  private Instant endOf(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    } catch (DateTimeException none) {
      throw new BadInput("from", "Write a day as 2026-01-31.");
    }
  }

  /** The same as a Word file with tracked changes. */
  @GetMapping("/matrices/{code}/{year}/redline")
  Object redline(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String with) {
    MatrixId id = sheets.id(viewer, code, year);
    try {
      MatrixExchange.Both both =
          with.isEmpty() ? both(id, from, to) : generations.of(id, other(with)).both();
      return Download.file(
          WordCopyWriter.redline(both.before(), both.after()),
          CopyFormat.DOCX.mediaType(),
          name(id) + "-changes.docx");
    } catch (BadInput bad) {
      return compare(viewer, language, code, year, from, to, "");
    }
  }
}
