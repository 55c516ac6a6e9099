package org.clearinghouse1540.assistance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The versions of the procedure in words; the secretariat records a corrected or new one. */
@Controller
class ProcedurePages {
  private static final String PAGE = "/procedures";
  private final Procedures procedures;
  private final ProcedureVersions recorded;
  private final ProcedureCorrection correction;
  private final Clock clock;

  ProcedurePages(
      Procedures procedures,
      ProcedureVersions recorded,
      ProcedureCorrection correction,
      Clock clock) {
    this.procedures = procedures;
    this.recorded = recorded;
    this.correction = correction;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    return Page.of(
        new ProceduresView(
            correction.views(language),
            viewer.may(Permission.CORRECT_PROCEDURES)
                ? Optional.of(submitted.view(PAGE))
                : Optional.empty()));
  }

  /** Downloads a file of a version for editing in a spreadsheet program. */
  @GetMapping(PAGE + "/{version}/{file}")
  Download file(@PathVariable String version, @PathVariable String file) {
    String text =
        Optional.ofNullable(correction.files(version).get(file)).orElseThrow(NotFound::new);
    // Spreadsheet programs recognize UTF-8 only by the byte order mark.
    return Download.file(
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8", file);
  }

  /** Records a version with the uploaded files in place of those of the latest one. */
  @PostMapping(PAGE)
  @FormPage(PAGE)
  @BindingAct(value = "assistance.procedure.correct", to = "access.receiver.committee")
  String correct(Viewer viewer, Language language, Form form, Act act) {
    form.requiredFile("file");
    Optional<LocalDate> from = form.requiredDay("from");
    String why = form.requiredText("why", 500);
    LocalDate today = LocalDate.now(clock);
    LocalDate earliest = correction.earliest(today);
    if (from.filter(earliest::isAfter).isPresent()) {
      form.problem("from", "assistance.refused.procedure-from", earliest);
    }
    Map<String, String> files = new TreeMap<>();
    for (SentFile file : form.files("file")) {
      if (RecordedProcedure.isFile(file.name())) {
        files.put(file.name(), new String(file.content(), StandardCharsets.UTF_8));
      } else {
        form.problem("file", "assistance.refused.procedure-file", file.name());
      }
    }
    form.check();
    RecordedProcedure next = correction.next(files, from.orElseThrow(), why);
    Procedure before = procedures.list().getLast();
    List<Message> changes = correction.check(before, next, language);
    act.on(
            Message.of("assistance.procedure", next.version()).in(language),
            PAGE + "#version-" + next.version())
        .text(why);
    act.toCheck("assistance.procedure.applies", next.from());
    changes.forEach(change -> act.toCheck("assistance.procedure.line", change));
    act.toCheck("assistance.procedure.running", before.version());
    recorded.add(viewer.actor(), next, form.files("file"), today);
    act.afterwards(recorded::load);
    return "redirect:" + PAGE + "#version-" + next.version();
  }
}
