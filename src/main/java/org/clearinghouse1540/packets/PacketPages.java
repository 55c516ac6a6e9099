package org.clearinghouse1540.packets;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixAddress;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.RowFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Offline packets of a State: download, upload and merging. */
@Controller
class PacketPages {
  private final Packets packets;
  private final PacketComparison comparison;
  private final PacketMerge merge;
  private final MatrixViews matrices;
  private final ReviewCycles cycles;

  PacketPages(
      Packets packets,
      PacketComparison comparison,
      PacketMerge merge,
      MatrixViews matrices,
      ReviewCycles cycles) {
    this.packets = packets;
    this.comparison = comparison;
    this.merge = merge;
    this.matrices = matrices;
    this.cycles = cycles;
  }

  @GetMapping("/matrices/{code}/{year}/packet")
  Page packets(Viewer viewer, Language language, SubmittedForm submitted, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    FormView form = submitted.view(id.address() + "/packet");
    return Page.of(
        new PacketsView(
            id,
            matrices.name(id, language),
            form,
            submitted.view(id.address() + "/packet/out").with("in", language.code()),
            packets.pending(id.state()).stream()
                .filter(pending -> pending.matrix().equals(id))
                .toList(),
            packets.files(id)));
  }

  /** Downloads a packet, as an HTML file or a spreadsheet. */
  @PostMapping("/matrices/{code}/{year}/packet/out")
  @FormPage("/matrices/{code}/{year}/packet")
  Download download(Viewer viewer, Language language, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    Language chosen = form.choice("in", Language::find).orElse(language);
    RowFilter filter = RowFilter.of(form);
    form.text("find", RowFilter.LONGEST);
    form.check();
    requireStage(id);
    MatrixView matrix = matrices.get(viewer, chosen, id);
    Packet packet = packets.create(viewer, matrix, filter);
    PacketCover cover =
        new PacketCover(matrix.name(), packets.seal(packet), chosen, matrix.form().language());
    return form.value("form").equals(CopyFormat.XLSX.ending())
        ? download(CopyFormat.XLSX, packet, PacketSheet.xlsx(packet, cover))
        : download(CopyFormat.HTML, packet, PacketFile.html(packet, cover));
  }

  private static Download download(CopyFormat format, Packet packet, byte[] content) {
    return Download.file(
        content, format.mediaType(), PacketFile.fileName(packet) + "." + format.ending());
  }

  private void requireStage(MatrixId id) {
    if (cycles.get(id).stage() != MatrixStage.WITH_STATE) {
      throw BadInput.of("", "packets.refused.stage");
    }
  }

  /** Uploads a completed packet; its entries are merged later. */
  @PostMapping("/matrices/{code}/{year}/packet")
  @FormPage("/matrices/{code}/{year}/packet")
  String upload(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    Optional<SentFile> file = form.requiredFile("file");
    form.check();
    Packet packet = packets.upload(viewer.actor(), id, file.orElseThrow());
    return "redirect:" + id.address() + "/packet/" + packet.id();
  }

  @GetMapping("/matrices/{code}/{year}/packet/{id}")
  Page uploaded(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      MatrixAddress address,
      @PathVariable("id") String packet) {
    MatrixId id = matrices.id(viewer, address);
    Packets.Uploaded uploaded = packets.find(id, packet).orElseThrow(NotFound::new);
    List<PacketComparison.Row> rows = comparison.rows(uploaded);
    FormView form =
        submitted
            .view(id.address() + "/packet/" + packet)
            .with(
                "field",
                rows.stream()
                    .filter(row -> !row.isConflict())
                    .map(row -> row.answer().key().name())
                    .toList());
    return Page.of(new PacketMergeView(id, form, rows, packets.account(uploaded, language)));
  }

  /** Merges the selected entries, so that the others are left, or discards the packet. */
  @PostMapping("/matrices/{code}/{year}/packet/{id}")
  @FormPage("/matrices/{code}/{year}/packet/{id}")
  String merge(Viewer viewer, Form form, MatrixAddress address, @PathVariable("id") String packet) {
    MatrixId id = matrices.id(viewer, address);
    Packets.Uploaded uploaded = packets.find(id, packet).orElseThrow(NotFound::new);
    if (form.checked("drop")) {
      packets.discard(viewer.actor(), uploaded);
      return "redirect:" + id.address() + "/packet";
    }
    requireStage(id);
    Set<FieldKey> chosen = fields(form, "field");
    if (chosen.isEmpty()) {
      form.problem("field", "packets.refused.no-fields");
    }
    form.check();
    Set<String> seen = new HashSet<>(List.of(form.value("seen").split(",", -1)));
    PacketMerge.Choice choice = new PacketMerge.Choice(chosen, fields(form, "instead"), seen);
    boolean left = merge.merge(viewer.actor(), id, packet, choice);
    return "redirect:" + id.address() + (left ? "/packet/" + packet : "#comments");
  }

  private static Set<FieldKey> fields(Form form, String name) {
    return new HashSet<>(form.choices(name, field -> Optional.of(FieldKey.of(field))));
  }
}
