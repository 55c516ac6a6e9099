package org.clearinghouse1540.briefs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Makes the brief pack of an event: an overview, a brief for each State that attends, one for each
 * region or group, as DOCX and PDF. It holds what the Committee's experts may see, and a State's
 * workspace never.
 */
@Component
public final class BriefPackBuilder {
  private final BriefData gathering;
  private final States states;
  private final Groups groups;

  BriefPackBuilder(BriefData gathering, States states, Groups groups) {
    this.gathering = gathering;
    this.states = states;
    this.groups = groups;
  }

  /** Told how many of how many papers are done. */
  public interface Progress {
    void done(int done, int all);
  }

  /**
   * What is wanted.
   *
   * @param groups names of regions or groups; those that hold nobody who attends are refused
   */
  public record Wanted(long event, List<Language> languages, List<String> groups) {
    public Wanted {
      languages = List.copyOf(languages);
      groups = groups.stream().map(String::strip).filter(group -> !group.isEmpty()).toList();
      if (languages.isEmpty()) {
        throw new BadInput("languages", "Name at least one language.");
      }
    }
  }

  /**
   * Checks what is wanted before long work begins.
   *
   * @throws BadInput if nobody attends, or a group is not known or holds nobody who attends
   */
  public void check(Wanted wanted) {
    checked(wanted, asCommittee(wanted.event()));
  }

  private MeetingData asCommittee(long event) {
    return ViewerDataSource.as("committee", () -> gathering.of(event));
  }

  private Map<String, List<StateFacts>> checked(Wanted wanted, MeetingData meeting) {
    if (meeting.states().isEmpty()) {
      throw new BadInput(
          "event", "No State is recorded as attending this event; record its participants first.");
    }
    Map<String, List<StateFacts>> found = new LinkedHashMap<>(regions(meeting));
    for (String name : wanted.groups()) {
      if (!groups.isKnown(name)) {
        throw new BadInput(
            "groups", "There is no region or group named " + name + "; name one such as OSCE.");
      }
      List<StateFacts> inside =
          meeting.states().stream().filter(stateFacts -> holds(name, stateFacts, meeting)).toList();
      if (inside.isEmpty()) {
        throw new BadInput("groups", "No State that attends belonged to " + name + " then.");
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

  // A region of which two or more attend.
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
   * @throws BadInput as {@link #check}
   */
  public Map<String, byte[]> make(Wanted wanted, Progress progress) {
    MeetingData meeting = asCommittee(wanted.event());
    Map<String, List<StateFacts>> grouped = checked(wanted, meeting);
    List<Writing> writings = new ArrayList<>();
    for (Language language : Set.copyOf(wanted.languages()).stream().sorted().toList()) {
      writings.addAll(writings(meeting, grouped, new BriefWording(language, states)));
    }
    return written(writings, progress);
  }

  /** One paper of the pack that is still to be written. */
  private record Writing(String name, Supplier<PageFitter> paper) {}

  private static List<Writing> writings(
      MeetingData meeting, Map<String, List<StateFacts>> grouped, BriefWording wording) {
    List<Writing> writings = new ArrayList<>();
    String folder = wording.language().code() + "/";
    writings.add(
        new Writing(
            folder + "overview",
            () -> {
              PrintDocument overview = MeetingOverview.of(meeting, wording);
              return new PageFitter(overview, FileFormat.PDF.write(overview));
            }));
    for (StateFacts facts : meeting.states()) {
      writings.add(
          new Writing(
              folder + "brief-" + facts.who().fileName(),
              () -> PageFitter.of(limits -> StateBrief.of(meeting, facts, wording, limits))));
    }
    grouped.forEach(
        (group, inside) ->
            writings.add(
                new Writing(
                    folder + "group-" + group.replaceAll("[^\\p{L}\\p{N}]+", "-"),
                    () -> PageFitter.of(new GroupBrief(meeting, group, inside, wording)::paper))));
    return writings;
  }

  /** A paper in the two forms in which it leaves. */
  private record Written(String name, byte[] pdf, byte[] docx) {}

  // All facts are gathered by now: papers are written on all processors, and stand in their order.
  private static Map<String, byte[]> written(List<Writing> writings, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    progress.done(0, writings.size());
    List<Written> papers =
        writings.parallelStream()
            .map(
                writing -> {
                  PageFitter paper = writing.paper().get();
                  byte[] docx = FileFormat.DOCX.write(paper.paper());
                  synchronized (done) {
                    progress.done(done.incrementAndGet(), writings.size());
                  }
                  return new Written(writing.name(), paper.pdf(), docx);
                })
            .toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Written written : papers) {
      files.put(written.name() + ".pdf", written.pdf());
      files.put(written.name() + ".docx", written.docx());
    }
    return files;
  }

  /** All files in one. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
