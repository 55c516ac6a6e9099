package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that were once read wrongly, or that must continue to be read well, each with its right
 * value: {@code cases/notes.csv}. An input is a file beside it, or lines of an invented note.
 */
class CasesOfNotesTest {
  private static final Path FILES = Path.of("src/test/resources/cases");
  private static final NoteParser READING = NoteParser.standalone();
  private static final Map<String, Note> READ = new LinkedHashMap<>();

  /** One row: a path in the result of one input, and its right value. */
  record Case(String id, String input, String path, String right) {
    @Override
    public String toString() {
      return id + " " + path + ": " + input;
    }
  }

  static Stream<Case> cases() {
    return Table.fromData("cases/notes.csv").rows().stream()
        .map(
            row ->
                new Case(
                    row.require("id"),
                    row.require("input"),
                    row.require("path"),
                    row.get("right")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void hasItsRightValue(Case known) {
    Note note = READ.computeIfAbsent(known.input(), CasesOfNotesTest::read);
    assertThat(value(note, known.path())).as(known.toString()).isEqualTo(known.right());
  }

  private static Note read(String input) {
    return READING.read(document(input)).note();
  }

  static DocumentText document(String input) {
    try {
      return input.startsWith("file:")
          ? DocumentText.read(Files.readAllBytes(FILES.resolve(input.substring(5))), input)
          : DocumentText.read(InventedHead.of(input).getBytes(StandardCharsets.UTF_8), "note.txt");
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static String value(Note note, String path) {
    return switch (path) {
      case "states" -> codes(note, Note.NotedParticipant::state);
      case "bodies" -> codes(note, Note.NotedParticipant::body);
      case "groups" -> groups(note);
      case "kinds" -> codes(note, Note.NotedParticipant::kind);
      case "organizers" ->
          note.organizers().stream()
              .map(CasesOfNotesTest::organizer)
              .collect(Collectors.joining("; "));
      case "dates" -> note.event().start() + " " + note.event().end();
      case "days" -> String.join(" ", note.event().days());
      case "place" -> note.event().city() + ", " + note.event().country();
      case "title" -> note.event().title();
      case "committee" -> note.committee().members() + " " + note.committee().experts();
      case "flags" ->
          note.needsReview().stream()
              .map(review -> review.field())
              .distinct()
              .sorted()
              .collect(Collectors.joining(" "));
      default -> throw new IllegalArgumentException(path);
    };
  }

  private static String organizer(Note.NotedOrganizer organizer) {
    String code = organizer.state() == null ? organizer.body() : organizer.state();
    String role = organizer.role().equals("organizer") ? "" : organizer.role() + ":";
    return role + (code == null ? organizer.asReceived() : code);
  }

  private static String codes(Note note, Function<Note.NotedParticipant, @Nullable String> code) {
    return note.participants().stream()
        .map(code)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  // 'States = Norway; Sweden | Other = Example Club'
  private static String groups(Note note) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    note.participants()
        .forEach(
            participant ->
                groups
                    .computeIfAbsent(participant.group(), key -> new ArrayList<>())
                    .add(participant.asReceived()));
    return groups.entrySet().stream()
        .map(group -> group.getKey() + " = " + String.join("; ", group.getValue()))
        .collect(Collectors.joining(" | "));
  }
}
