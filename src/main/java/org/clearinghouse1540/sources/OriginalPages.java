package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.FileStates;
import org.clearinghouse1540.states.States;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A file as received: its page, its download, its withdrawal, and files that are added later. */
@Controller
class OriginalPages {
  private static final int LONGEST = 300;

  // A file of a joint project is withdrawn there; the other States then have a notice.
  private static final String JOINT_PROJECT = "joint-project/";
  private final Originals originals;
  private final SourceDocuments documents;
  private final ObjectProvider<RecordFiles> records;
  private final FileStates states;
  private final States places;

  OriginalPages(
      Originals originals,
      SourceDocuments documents,
      ObjectProvider<RecordFiles> records,
      FileStates states,
      States places) {
    this.states = states;
    this.places = places;
    this.documents = documents;
    this.originals = originals;
    this.records = records;
  }

  @GetMapping("/originals/{id}")
  Page original(Viewer viewer, SubmittedForm submitted, @PathVariable long id) {
    Original original = get(id);
    List<Original> ofRecord = originals.of(original.record());
    boolean correctable =
        viewer.may(Permission.ADD_FILES) && find(viewer, original.record()).isPresent();
    return Page.of(
        new OriginalView(
            original,
            OriginalView.address(original.record()),
            ofRecord.stream().filter(other -> other.replaces().equals(Optional.of(id))).toList(),
            OriginalView.mayOpen(viewer, original),
            original
                .document()
                .filter(document -> viewer.may(Permission.READ_SOURCES) && !original.withdrawn()),
            correctable && !original.withdrawn(),
            mayWithdraw(viewer, original)
                ? Optional.of(submitted.view("/originals/" + id + "/withdrawal"))
                : Optional.empty()));
  }

  /** The bytes as received, always as a file to keep and never as a page of this site. */
  @GetMapping("/originals/{id}/file")
  Download file(@PathVariable long id) {
    Original original = get(id);
    TemporaryContent content = originals.open(original).orElseThrow(NotFound::new);
    return Download.file(content, original.mediaType(), original.fileName());
  }

  @PostMapping("/originals/{id}/withdrawal")
  @FormPage("/originals/{id}")
  @BindingAct("sources.withdraw")
  String withdraw(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    Original original = get(id);
    if (!mayWithdraw(viewer, original)) {
      throw new NotFound();
    }
    String why = form.requiredText("why", LONGEST);
    form.check();
    act.on(original.fileName(), "/originals/" + id)
        .to(
            WithdrawalReceiver.of(original, viewer.representsState())
                .message(places.name(original.owner(), language)))
        .text(why)
        .keepsNoContent();
    documents.withdraw(viewer.actor(), original, why);
    return "redirect:/originals/" + id;
  }

  private static boolean mayWithdraw(Viewer viewer, Original original) {
    return viewer.may(Permission.WITHDRAW_FILES)
        && !original.withdrawn()
        && !original.record().startsWith(JOINT_PROJECT)
        && (!viewer.representsState() || original.owner().equals(viewer.party()));
  }

  @GetMapping("/originals/new")
  Page form(
      Viewer viewer,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") String record,
      @RequestParam(defaultValue = "") String replaces) {
    RecordFiles.Target target = find(viewer, record).orElseThrow(NotFound::new);
    Optional<Original> before = replaced(record, replaces);
    FormView form =
        submitted
            .view("/originals")
            .with("record", record)
            .with("replaces", before.map(file -> String.valueOf(file.id())).orElse(""))
            .with("about", before.map(Original::about).orElse(""));
    return Page.of(
        new NewOriginalView(
            form, target.title(), OriginalView.address(record).orElse("/desk"), before));
  }

  /**
   * Adds a file to a record, or a corrected one in place of another, which stays on record. Others
   * read it at once.
   */
  @PostMapping("/originals")
  @FormPage("/originals/new?record={record}&replaces={replaces}")
  @BindingAct("sources.act.add")
  String add(Viewer viewer, Form form, Act act) {
    String record = form.value("record");
    RecordFiles.Target target = find(viewer, record).orElseThrow(NotFound::new);
    Optional<SentFile> file = form.requiredFile("file");
    String about = form.requiredText("about", LONGEST);
    Optional<Original> before = replaced(record, form.value("replaces"));
    file.flatMap(sent -> originals.same(record, sent.content()))
        .ifPresent(known -> form.problem("file", "sources.refused.on-record", known.fileName()));
    form.check();
    SentFile sent = file.orElseThrow();
    states.confirm(form, sent, target.owner());
    String address = OriginalView.address(record).orElse("/desk");
    act.on(target.title(), address)
        .to(target.readers(viewer))
        .text(about)
        .toCheck("sources.act.add.name", sent.name());
    before.ifPresent(
        earlier ->
            act.named("sources.act.correct")
                .toCheck("sources.original.correct.lead", earlier.fileName()));
    if (!viewer.representsState()) {
      act.keepsNoContent();
    }
    originals.receive(
        viewer.actor(),
        IncomingFile.of(record, Original.Kind.ATTACHMENT, sent.name(), sent.content())
            .with(target.owner(), target.readership())
            .with(about, before.map(Original::id)));
    return "redirect:" + address + "#files";
  }

  private Optional<Original> replaced(String record, String number) {
    return NumberText.readWhole(number)
        .flatMap(originals::find)
        .filter(file -> file.record().equals(record) && !file.withdrawn());
  }

  private Optional<RecordFiles.Target> find(Viewer viewer, String record) {
    return records.stream().flatMap(module -> module.find(viewer, record).stream()).findFirst();
  }

  private Original get(long id) {
    return originals.find(id).orElseThrow(NotFound::new);
  }
}
