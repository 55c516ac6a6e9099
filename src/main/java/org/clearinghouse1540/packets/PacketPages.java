package org.clearinghouse1540.packets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A State takes its matrix out, fills it in without a network, sends it back and merges it. */
@Controller
class PacketPages {
  private static final BadInput NOT_WITH_STATE =
      new BadInput(
          "file",
          "This matrix is not with its State now. What came back is kept here; merge it once the"
              + " matrix is sent to you.");
  private final Packets packets;
  private final PacketMerge merging;
  private final MatrixViews sheets;

  PacketPages(Packets packets, PacketMerge merging, MatrixViews sheets) {
    this.packets = packets;
    this.merging = merging;
    this.sheets = sheets;
  }

  @GetMapping("/matrices/{code}/{year}/packet")
  Page packet(
      Viewer viewer, Language language, @PathVariable String code, @PathVariable String year) {
    return page(viewer, language, sheets.id(viewer, code, year), List.of());
  }

  private Page page(Viewer viewer, Language language, MatrixId id, List<String> problems) {
    return Page.of("packets/packets.jte")
        .with("sheet", sheets.get(viewer, language, id))
        .with("waiting", packets.waiting(id))
        .with("problems", problems);
  }

  /** Takes one out, as an HTML file or a spreadsheet. */
  @PostMapping("/matrices/{code}/{year}/packet/out")
  Object take(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "html") String form) {
    MatrixId id = sheets.id(viewer, code, year);
    MatrixView sheet = sheets.get(viewer, language, id);
    if (sheet.round().stage() != MatrixStage.WITH_STATE) {
      return page(viewer, language, id, NOT_WITH_STATE.reasons()).withStatus(400);
    }
    Packet packet = packets.take(viewer.actor(), id);
    String seal = packets.seal(packet);
    return form.equals("xlsx")
        ? Download.file(
            PacketFile.xlsx(packet, sheet.name(), seal),
            CopyFormat.XLSX.mediaType(),
            PacketFile.fileName(packet) + ".xlsx")
        : Download.file(
            PacketFile.html(packet, sheet.name(), seal, language),
            CopyFormat.HTML.mediaType(),
            PacketFile.fileName(packet) + ".html");
  }

  /** What was filled in comes back; nothing is merged yet. */
  @PostMapping("/matrices/{code}/{year}/packet")
  Object sendBack(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    MatrixId id = sheets.id(viewer, code, year);
    try {
      if (file.isEmpty() || file.get().isEmpty()) {
        throw new BadInput("file", "Choose the packet that you filled in.");
      }
      String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("packet");
      Packet packet = packets.sentBack(viewer.actor(), id, file.get().getBytes(), name);
      return "redirect:" + sheets.get(viewer, language, id).address() + "/packet/" + packet.id();
    } catch (BadInput bad) {
      return page(viewer, language, id, bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/matrices/{code}/{year}/packet/{id}")
  Page merge(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable("id") String packet) {
    MatrixId id = sheets.id(viewer, code, year);
    Packets.Waiting waiting = packets.waiting(id, packet).orElseThrow(NotFound::new);
    return merge(viewer, language, waiting, List.of());
  }

  private Page merge(
      Viewer viewer, Language language, Packets.Waiting waiting, List<String> problems) {
    return Page.of("packets/merge.jte")
        .with("sheet", sheets.get(viewer, language, waiting.packet().matrix()))
        .with("packet", waiting.packet().id())
        .with("all", merging.of(waiting))
        .with("problems", problems);
  }

  /** Merges what was chosen, field by field, or drops what came back. */
  @PostMapping("/matrices/{code}/{year}/packet/{id}")
  Object merge(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @PathVariable("id") String packet,
      @RequestParam(defaultValue = "") Set<String> field,
      @RequestParam(defaultValue = "") Set<String> instead,
      @RequestParam(defaultValue = "") String drop) {
    MatrixId id = sheets.id(viewer, code, year);
    Packets.Waiting waiting = packets.waiting(id, packet).orElseThrow(NotFound::new);
    MatrixView sheet = sheets.get(viewer, language, id);
    if (!drop.isEmpty()) {
      packets.end(packet);
      return "redirect:" + sheet.address() + "/packet";
    }
    try {
      if (sheet.round().stage() != MatrixStage.WITH_STATE) {
        throw NOT_WITH_STATE;
      }
      merging.take(viewer.actor(), waiting, field, instead);
      return "redirect:" + sheet.address() + "#comments";
    } catch (BadInput bad) {
      return merge(viewer, language, waiting, bad.reasons()).withStatus(400);
    }
  }
}
