package org.clearinghouse1540.briefs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.store.ViewerDataSource.Asker;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Builds the brief pack of an event: an overview, a brief for each attending State and for each
 * region or group, as DOCX and PDF. It contains only information that the user who orders it may
 * see, and never information from the workspace of a State.
 */
@Component
public final class BriefPackBuilder {
  /** The experts of the Committee, for whom the operator writes packs with the command. */
  public static final Asker EXPERTS =
      new Asker(Role.EXPERT.viewerKind(), "", "", Role.EXPERT.key());

  private static final int AT_ONCE = 2;

  private final BriefData data;
  private final States states;
  private final Groups groups;

  BriefPackBuilder(BriefData data, States states, Groups groups) {
    this.data = data;
    this.states = states;
    this.groups = groups;
  }

  /** Receives the number of finished documents and of all documents. */
  public interface Progress {
    void done(int done, int all);
  }

  /**
   * An order for a brief pack.
   *
   * @param groups names of regions or groups with at least one attending State
   */
  public record Order(long event, List<Language> languages, List<String> groups) {
    public Order {
      languages = List.copyOf(languages);
      groups = groups.stream().map(String::strip).filter(group -> !group.isEmpty()).toList();
      if (languages.isEmpty()) {
        throw BadInput.of("languages", "briefs.refused.language");
      }
    }
  }

  /**
   * Checks an order before the documents are written.
   *
   * @param reader the user who orders the pack
   * @throws BadInput if no State attends, or a group is not known or has no attending State
   */
  public void check(Asker reader, Order order) {
    checked(order, meeting(reader, order));
  }

  private MeetingData meeting(Asker reader, Order order) {
    return ViewerDataSource.as(reader, () -> data.of(order.event()));
  }

  private Map<String, List<StateFacts>> checked(Order order, MeetingData meeting) {
    if (meeting.states().isEmpty()) {
      throw BadInput.of("", "briefs.refused.nobody");
    }
    Map<String, List<StateFacts>> found = new LinkedHashMap<>(regions(meeting));
    for (String name : order.groups()) {
      if (!groups.isKnown(name)) {
        throw BadInput.of("groups", "briefs.refused.group", name);
      }
      List<StateFacts> inside =
          meeting.states().stream().filter(stateFacts -> holds(name, stateFacts, meeting)).toList();
      if (inside.isEmpty()) {
        throw BadInput.of("groups", "briefs.refused.no-member", name);
      }
      found.put(name, inside);
    }
    return found;
  }

  private boolean holds(String name, StateFacts stateFacts, MeetingData meeting) {
    return stateFacts
        .who()
        .state()
        .flatMap(state -> groups.holds(name, state, meeting.date()))
        .orElse(false);
  }

  // Regions with two or more attending States.
  private static Map<String, List<StateFacts>> regions(MeetingData meeting) {
    Map<String, List<StateFacts>> regions = new TreeMap<>();
    for (StateFacts stateFacts : meeting.states()) {
      stateFacts
          .who()
          .region()
          .ifPresent(
              region -> regions.computeIfAbsent(region, k -> new ArrayList<>()).add(stateFacts));
    }
    regions.values().removeIf(inside -> inside.size() < 2);
    return regions;
  }

  /**
   * The files of the pack by name.
   *
   * @param reader the user who orders the pack, with whose rights the facts are read
   * @throws BadInput as {@link #check}
   */
  public Map<String, byte[]> make(Asker reader, Order order, Progress progress) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    MeetingData meeting = meeting(reader, order);
    written(
        pending(order, meeting),
        progress,
        paper -> {
          files.put(paper.name() + ".pdf", paper.pdf());
          files.put(paper.name() + ".docx", paper.docx());
        });
    return files;
  }

  /**
   * A pack that was written.
   *
   * @param papers the number of its documents
   * @param subjects the records of States and providers from which it has facts
   */
  record Pack(int papers, List<Subject> subjects) {
    Pack {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * Writes the pack as a ZIP file, document by document, so that it is never in memory as a whole.
   *
   * @throws BadInput as {@link #check}
   */
  Pack write(Asker reader, Order order, OutputStream out, Progress progress) throws IOException {
    MeetingData meeting = meeting(reader, order);
    List<PendingDocument> pending = pending(order, meeting);
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      written(
          pending,
          progress,
          paper -> {
            put(zip, paper.name() + ".pdf", paper.pdf());
            put(zip, paper.name() + ".docx", paper.docx());
          });
    }
    List<Subject> subjects =
        meeting.states().stream().flatMap(facts -> facts.subjects().stream()).distinct().toList();
    return new Pack(pending.size(), subjects);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<PendingDocument> pending(Order order, MeetingData meeting) {
    Map<String, List<StateFacts>> grouped = checked(order, meeting);
    List<PendingDocument> pending = new ArrayList<>();
    for (Language language : Set.copyOf(order.languages()).stream().sorted().toList()) {
      pending.addAll(pending(meeting, grouped, new BriefWording(language, states)));
    }
    return pending;
  }

  /** A document of the pack that is not written yet. */
  private record PendingDocument(String name, Supplier<PageFitter> paper) {}

  private static List<PendingDocument> pending(
      MeetingData meeting, Map<String, List<StateFacts>> grouped, BriefWording wording) {
    List<PendingDocument> pending = new ArrayList<>();
    String folder = wording.language().code() + "/";
    pending.add(
        new PendingDocument(
            folder + "overview",
            () -> {
              PrintDocument overview = MeetingOverview.of(meeting, wording);
              return new PageFitter(overview, FileFormat.PDF.write(overview));
            }));
    for (StateFacts facts : meeting.states()) {
      pending.add(
          new PendingDocument(
              folder + "brief-" + facts.who().fileName(),
              () -> PageFitter.of(limits -> StateBrief.of(meeting, facts, wording, limits))));
    }
    grouped.forEach(
        (group, inside) ->
            pending.add(
                new PendingDocument(
                    folder + "group-" + group.replaceAll("[^\\p{L}\\p{N}]+", "-"),
                    () -> PageFitter.of(new GroupBrief(meeting, group, inside, wording)::paper))));
    return pending;
  }

  /** A document in both file formats. */
  private record Written(String name, byte[] pdf, byte[] docx) {}

  // A few documents are made in parallel; they are handed over in their order.
  private static void written(
      List<PendingDocument> pending, Progress progress, Consumer<Written> receiver) {
    progress.done(0, pending.size());
    int done = 0;
    for (int at = 0; at < pending.size(); at += AT_ONCE) {
      int end = Math.min(pending.size(), at + AT_ONCE);
      List<Written> made =
          pending.subList(at, end).parallelStream().map(BriefPackBuilder::written).toList();
      for (Written document : made) {
        receiver.accept(document);
        done++;
        progress.done(done, pending.size());
      }
    }
  }

  private static Written written(PendingDocument document) {
    PageFitter paper = document.paper().get();
    return new Written(document.name(), paper.pdf(), FileFormat.DOCX.write(paper.paper()));
  }

  /** All files in one ZIP file. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      files.forEach((name, content) -> put(zip, name, content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
